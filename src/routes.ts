type Params = Readonly<Record<string, string | undefined>>

/** A page reads its parameters by `usePageParams`, which hides that only Alipay decodes them. */
const route = (page: string, params: Params = {}): string => {
  const search = Object.entries(params)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]))
    .join('&')
  return `/pages/${page}/index${search && '?'}${search}`
}

/** Every page that is not a tab, with what it needs to know. Tabs are opened by `goTab`. */
export const routes = {
  logForm: (params: { behaviourId: string }) => route('log/form', params),
  logReceipt: (params: { actionId: string }) => route('log/receipt', params),
  outbox: () => route('log/outbox'),
  logTrack: (params: { behaviourId: string }) => route('log/track', params),
  appeal: (params: { actionId?: string; sanctionId?: string } = {}) => route('log/appeal', params),
  appeals: () => route('log/appeals'),
  staffQueue: () => route('staff/queue'),
  staffAppeal: (params: { appealId: string; cursor?: string }) => route('staff/appeal', params),
  staffPhotos: () => route('staff/photos'),
  staffFlags: () => route('staff/flags'),
  staffCredit: () => route('staff/credit'),
  staffJoins: () => route('staff/joins'),
  staffPlace: () => route('staff/place'),
  account: () => route('account/overview'),
  ledger: (params: { month?: string; category?: string } = {}) => route('account/ledger', params),
  poster: (params: { actionId?: string } = {}) => route('account/poster', params),
  reward: (params: { rewardId: string }) => route('reward/detail', params),
  voucher: (params: { redemptionId: string }) => route('reward/voucher', params),
  redemptions: () => route('reward/redemptions'),
  login: () => route('profile/login'),
  phone: () => route('profile/phone'),
  settings: () => route('profile/settings'),
  inbox: () => route('profile/inbox'),
  about: () => route('profile/about'),
  consents: () => route('profile/consents'),
  privacy: () => route('profile/privacy'),
}
