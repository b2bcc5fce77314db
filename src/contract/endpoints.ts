import { readAccount, readPassbook, readShares, readTrend } from './account'
import { addEvidence, dropTrack, logAction, readAction, readTrack } from './actions'
import { readAppCode } from './app-codes'
import { listAppeals, openAppeal } from './appeals'
import { readBoard } from './boards'
import { changeProfile, readProfile } from './citizen'
import { readCity } from './city'
import { readConsents, readPrivacy, recordConsent } from './consents'
import { allowMessages, keepMessageAddress, listMessages, markMessagesRead } from './inbox'
import { listRewards, readReward } from './mall'
import { readMethodology } from './methodology'
import { cancelRedemption, holdReward, issueVoucher, listRedemptions, readRedemption } from './redemptions'
import {
  bindIdentity,
  joinAccounts,
  logIn,
  logInWithHost,
  logOut,
  readIdentities,
  removeIdentity,
  requestLoginCode,
} from './session'
import { creditAction, decideAppeal, listQueue, undoAccountJoin } from './staff'
import { decideFlags, freezeAccount, listFlags, thawAccount } from './staff-flags'
import { listAccountJoins } from './staff-joins'
import { decidePhoto, listPhotos } from './staff-photos'
import { listPlaceCodes } from './staff-places'
import { logSteps, openSteps } from './steps'
import { withdrawAction } from './withdrawal'

/** Every endpoint, by its id. The server binds all of them or does not compile. */
export const ENDPOINTS = {
  readCity,
  readAppCode,
  readMethodology,
  requestLoginCode,
  logIn,
  logInWithHost,
  logOut,
  readIdentities,
  bindIdentity,
  removeIdentity,
  joinAccounts,
  readProfile,
  changeProfile,
  logAction,
  withdrawAction,
  readAction,
  addEvidence,
  readTrack,
  dropTrack,
  openAppeal,
  listAppeals,
  listQueue,
  decideAppeal,
  creditAction,
  undoAccountJoin,
  listAccountJoins,
  listPhotos,
  decidePhoto,
  listFlags,
  decideFlags,
  freezeAccount,
  thawAccount,
  listPlaceCodes,
  readAccount,
  readTrend,
  readShares,
  readPassbook,
  readBoard,
  listRewards,
  readReward,
  holdReward,
  issueVoucher,
  cancelRedemption,
  listRedemptions,
  readRedemption,
  readPrivacy,
  readConsents,
  recordConsent,
  openSteps,
  logSteps,
  listMessages,
  markMessagesRead,
  allowMessages,
  keepMessageAddress,
} as const

export type Endpoints = typeof ENDPOINTS
export type EndpointId = keyof Endpoints
