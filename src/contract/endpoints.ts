import { readAccount, readPassbook, readShares, readTrend } from './account'
import { logAction, readAction } from './actions'
import { readBoard } from './boards'
import { changeProfile, readProfile } from './citizen'
import { readCity } from './city'
import { allowMessages, listMessages, markMessagesRead } from './inbox'
import { listRewards, readReward } from './mall'
import { readMethodology } from './methodology'
import { cancelRedemption, holdReward, issueVoucher, listRedemptions, readRedemption } from './redemptions'
import { logIn, logOut, requestLoginCode } from './session'

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
  listMessages,
  markMessagesRead,
  allowMessages,
} as const

export type Endpoints = typeof ENDPOINTS
export type EndpointId = keyof Endpoints
