import { readAccount } from './account/read-account'
import { readPassbook } from './account/read-passbook'
import { readShares } from './account/read-shares'
import { readTrend } from './account/read-trend'
import { logAction } from './actions/log-action'
import { readAction } from './actions/read-action'
import { readBoard } from './boards/read-board'
import { changeProfile } from './citizen/change-profile'
import { readProfile } from './citizen/read-profile'
import { readCity } from './city/read-city'
import type { Handlers } from './http/handler'
import { allowMessages } from './inbox/allow-messages'
import { listMessages } from './inbox/list-messages'
import { markMessagesRead } from './inbox/mark-messages-read'
import { listRewards } from './mall/list-rewards'
import { readReward } from './mall/read-reward'
import { readMethodology } from './methodology/read-methodology'
import { cancelRedemption } from './redemptions/cancel-redemption'
import { holdReward } from './redemptions/hold-reward'
import { issueVoucher } from './redemptions/issue-voucher'
import { listRedemptions } from './redemptions/list-redemptions'
import { readRedemption } from './redemptions/read-redemption'
import { logIn } from './session/log-in'
import { logOut } from './session/log-out'
import { requestLoginCode } from './session/request-login-code'

/** Every endpoint of the contract with what answers it. */
export const handlers: Handlers = {
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
}
