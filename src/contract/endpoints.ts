import { readAccount, readPassbook, readShares, readTrend } from './account'
import { addEvidence, logAction, readAction } from './actions'
import { listAppeals, openAppeal } from './appeals'
import { readBoard } from './boards'
import { changeProfile, readProfile } from './citizen'
import { readCity } from './city'
import { listRewards, readReward } from './mall'
import { readMethodology } from './methodology'
import { cancelRedemption, holdReward, issueVoucher, listRedemptions, readRedemption } from './redemptions'
import { logIn, logOut, requestLoginCode } from './session'
import { creditAction, decideAppeal, listQueue } from './staff'
import { decidePhoto, listPhotos } from './staff-photos'

/** Every endpoint, by its id. The server binds all of them or does not compile. */
export const ENDPOINTS = {
  readCity,
  readMethodology,
  requestLoginCode,
  logIn,
  logOut,
  readProfile,
  changeProfile,
  logAction,
  readAction,
  addEvidence,
  openAppeal,
  listAppeals,
  listQueue,
  decideAppeal,
  creditAction,
  listPhotos,
  decidePhoto,
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
} as const

export type Endpoints = typeof ENDPOINTS
export type EndpointId = keyof Endpoints
