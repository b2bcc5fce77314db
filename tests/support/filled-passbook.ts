import { zhCn } from '@/i18n/zh-cn'
import type { ServerProcess } from './server-process'
import { callServer, logInAt } from './wire'

export interface Screen {
  /** As `Driver.open` takes it. */
  readonly page: string
  /** What can be seen once the screen is there. */
  readonly shows: string | RegExp
}

export interface FilledPassbook {
  /** The session as the app keeps it on the phone. */
  readonly session: { readonly token: string; readonly passbookNumber: string }
  /** Every screen of the app, by a short name, as this citizen sees it. */
  readonly screens: Readonly<Record<string, Screen>>
}

/** A citizen of the sample city with two verified acts, and an umbrella for their points. */
export const fillPassbook = async (server: ServerProcess, phone: string): Promise<FilledPassbook> => {
  const token = await logInAt(server, phone)
  const { passbookNumber } = await callServer(server, 'readProfile', {}, { token })
  const book = async (behaviourId: string, unit: 'item' | 'times', amount: number, name: string) => {
    const [, ticket = ''] = await server.waitForOutput(new RegExp(`([\\d ]{14}) {2}${name}`))
    const body = { behaviourId, amount, unit, occurredAt: new Date().toISOString() }
    return callServer(server, 'logAction', { body: { ...body, evidence: { tier: 'place', ticket } } }, { token })
  }
  await book('empty-plate-meal', 'times', 1, '光盘行动')
  const { action } = await book('express-box-return', 'item', 10, '快递箱回收')
  const order = { rewardId: 'umbrella-repair', points: 45, exchangePointId: 'fenglin' }
  const { redemption } = await callServer(server, 'holdReward', { body: order }, { token })
  await callServer(server, 'issueVoucher', { params: { redemptionId: redemption.id } }, { token })
  return { session: { token, passbookNumber }, screens: screensOf(action.id, redemption.id) }
}

const { action, appeal, common, inbox, mall, me, outbox, poster, privacy, session } = zhCn

const screensOf = (actionId: string, redemptionId: string): Readonly<Record<string, Screen>> => ({
  home: { page: 'home/index', shows: '514' },
  catalogue: { page: 'action/index', shows: action.catalogue.categories },
  board: { page: 'board/index', shows: '514' },
  mall: { page: 'mall/index', shows: '修一把雨伞' },
  me: { page: 'me/index', shows: me.account },
  cycling: { page: 'log/form/index?behaviourId=cycling', shows: action.form.preview },
  meal: { page: 'log/form/index?behaviourId=empty-plate-meal', shows: common.tier.place },
  receipt: { page: `log/receipt/index?actionId=${actionId}`, shows: '+370' },
  account: { page: 'account/overview/index', shows: '0.51' },
  ledger: { page: 'account/ledger/index', shows: '+370' },
  poster: { page: 'account/poster/index', shows: poster.save },
  'poster of a line': { page: `account/poster/index?actionId=${actionId}`, shows: poster.save },
  reward: { page: 'reward/detail/index?rewardId=umbrella-repair', shows: mall.reward.redeem('45') },
  voucher: { page: `reward/voucher/index?redemptionId=${redemptionId}`, shows: /^\d{4} \d{4} \d{2}$/ },
  redemptions: { page: 'reward/redemptions/index', shows: '修一把雨伞' },
  login: { page: 'profile/login/index', shows: session.phone },
  phone: { page: 'profile/phone/index', shows: session.moment.title },
  settings: { page: 'profile/settings/index', shows: me.appearance },
  inbox: { page: 'profile/inbox/index', shows: inbox.empty },
  outbox: { page: 'log/outbox/index', shows: outbox.empty },
  appeals: { page: 'log/appeals/index', shows: appeal.empty },
  'appeal of nothing': { page: 'log/appeal/index', shows: appeal.nothing },
  consents: { page: 'profile/consents/index', shows: privacy.title },
  'privacy text': { page: 'profile/privacy/index', shows: privacy.textTitle },
  about: { page: 'profile/about/index', shows: '2026-11' },
})
