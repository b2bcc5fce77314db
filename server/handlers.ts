import { decideFlags } from './abuse/decide-flags'
import { freezeAccount } from './abuse/freeze-account'
import { listFlags } from './abuse/list-flags'
import { thawAccount } from './abuse/thaw-account'
import { readAccount } from './account/read-account'
import { readPassbook } from './account/read-passbook'
import { readShares } from './account/read-shares'
import { readTrend } from './account/read-trend'
import { addEvidence } from './actions/add-evidence'
import { dropTrack } from './actions/drop-track'
import { logAction } from './actions/log-action'
import { readAction } from './actions/read-action'
import { readTrack } from './actions/read-track'
import { withdrawAction } from './actions/withdraw-action'
import { readAppCode } from './app-codes/read-app-code'
import { decideAppeal } from './appeals/decide-appeal'
import { listAppeals } from './appeals/list-appeals'
import { listQueue } from './appeals/list-queue'
import { openAppeal } from './appeals/open-appeal'
import { readBoard } from './boards/read-board'
import { changeProfile } from './citizen/change-profile'
import { readProfile } from './citizen/read-profile'
import { readCity } from './city/read-city'
import { readConsents } from './consents/read-consents'
import { readPrivacy } from './consents/read-privacy'
import { recordConsent } from './consents/record-consent'
import type { Handlers, PictureHandlers } from './http/handler'
import { allowMessages } from './inbox/allow-messages'
import { listMessages } from './inbox/list-messages'
import { markMessagesRead } from './inbox/mark-messages-read'
import { listRewards } from './mall/list-rewards'
import { readReward } from './mall/read-reward'
import { readMethodology } from './methodology/read-methodology'
import { decidePhoto } from './photos/decide-photo'
import { listPhotos } from './photos/list-photos'
import { readPicture } from './photos/read-picture'
import { receivePhoto } from './photos/receive-photo'
import { listPlaceCodes } from './places/list-place-codes'
import { cancelRedemption } from './redemptions/cancel-redemption'
import { holdReward } from './redemptions/hold-reward'
import { issueVoucher } from './redemptions/issue-voucher'
import { listRedemptions } from './redemptions/list-redemptions'
import { readRedemption } from './redemptions/read-redemption'
import { bindIdentity } from './session/bind-identity'
import { joinAccounts } from './session/join-accounts'
import { keepMessageAddress } from './session/keep-message-address'
import { listAccountJoins } from './session/list-account-joins'
import { logIn } from './session/log-in'
import { logInWithHost } from './session/log-in-with-host'
import { logOut } from './session/log-out'
import { readIdentities } from './session/read-identities'
import { removeIdentity } from './session/remove-identity'
import { requestLoginCode } from './session/request-login-code'
import { undoAccountJoin } from './session/undo-account-join'
import { creditAction } from './staff/credit-action'
import { logSteps } from './steps/log-steps'
import { openSteps } from './steps/open-steps'

/** Every endpoint of the contract with what answers it. */
export const handlers: Handlers = {
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
}

export const pictureHandlers: PictureHandlers = { uploadPhoto: receivePhoto, readPicture }
