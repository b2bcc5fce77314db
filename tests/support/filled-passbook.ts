import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { staffPackage } from '@/i18n/staff-package.zh-cn'
import { trackPackage } from '@/i18n/track-package.zh-cn'
import { zhCn } from '@/i18n/zh-cn'
import { type ServerOptions, type ServerProcess, startServer } from './server-process'
import { callServer, logInAt } from './wire'

export interface Screen {
  /** As `Driver.open` takes it. */
  readonly page: string
  /** What can be seen once the screen is there. */
  readonly shows: string | RegExp
}

export interface FilledPassbook {
  readonly server: ServerProcess
  /** The session as the app keeps it on the phone. */
  readonly session: { readonly token: string; readonly passbookNumber: string }
  /** Every screen of the app, by a short name, as this citizen sees it. */
  readonly screens: Readonly<Record<string, Screen>>
}

const PHONE = '13700000001'
const NEIGHBOUR_PHONE = '13700000002'
const PLACE = 'fenglin'

/**
 * A server with a citizen of the sample city who is staff too: two verified acts, an umbrella for their points, an appeal
 * that was answered, and one of a neighbour that waits for an answer.
 */
export const startFilledServer = async (options: ServerOptions = {}): Promise<FilledPassbook> => {
  const beforehand = await startServer(options)
  const token = await logInAt(beforehand, PHONE)
  const neighbour = await logInAt(beforehand, NEIGHBOUR_PHONE)
  const numberOf = async (caller: string) =>
    (await callServer(beforehand, 'readProfile', {}, { token: caller })).passbookNumber
  const passbookNumber = await numberOf(token)
  const staff = [passbookNumber, await numberOf(neighbour)]
  await beforehand.stop()
  staff.forEach((number) => makeStaff(beforehand.dataDirectory, number))
  const server = await startServer({ ...options, dataDirectory: beforehand.dataDirectory })

  const claimOf = async (behaviourId: string, unit: 'item' | 'times', amount: number, name: string) => {
    const [, ticket = ''] = await server.waitForOutput(new RegExp(`([\\d ]{14}) {2}${name}`))
    const evidence = { tier: 'place' as const, ticket }
    return { behaviourId, amount, unit, occurredAt: new Date().toISOString(), evidence }
  }
  const meal = await claimOf('empty-plate-meal', 'times', 1, '光盘行动')
  await callServer(server, 'logAction', { body: meal }, { token })
  const boxes = await claimOf('express-box-return', 'item', 10, '快递箱回收')
  const { action } = await callServer(server, 'logAction', { body: boxes }, { token })
  const order = { rewardId: 'umbrella-repair', points: 45, exchangePointId: PLACE }
  const { redemption } = await callServer(server, 'holdReward', { body: order }, { token })
  await callServer(server, 'issueVoucher', { params: { redemptionId: redemption.id } }, { token })

  const appealOf = (caller: string, note: string) =>
    callServer(
      server,
      'openAppeal',
      { body: { subject: { kind: 'claim', claim: meal }, note, photoId: null } },
      { token: caller },
    )
  const answered = await appealOf(token, '昨天的小票，今天才来得及记。')
  const denial = { decision: 'denied' as const, reason: '这张小票已经记过一次。' }
  await callServer(server, 'decideAppeal', { params: { appealId: answered.id }, body: denial }, { token: neighbour })
  const waiting = await appealOf(neighbour, '我们一桌两个人，只给了一张小票。')
  const ids = { actionId: action.id, redemptionId: redemption.id, appealId: waiting.id }
  return { server, session: { token, passbookNumber }, screens: screensOf(ids) }
}

const root = path.resolve(__dirname, '../..')

const makeStaff = (dataDirectory: string, passbookNumber: string) => {
  const command = [path.join(root, 'dist/server/staff.mjs'), 'add', passbookNumber, PLACE]
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'development',
    DATABASE_URL: '',
    DATA_DIRECTORY: dataDirectory,
  }
  const { status, stderr } = spawnSync(process.execPath, command, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`staff add ended with ${status}: ${stderr}`)
}

const { action, appeal, common, mall, me, outbox, poster, privacy, session } = zhCn

const { staff } = staffPackage

interface Ids {
  readonly actionId: string
  readonly redemptionId: string
  readonly appealId: string
}

const screensOf = ({ actionId, redemptionId, appealId }: Ids): Readonly<Record<string, Screen>> => ({
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
  'phone number': { page: 'profile/phone/index', shows: session.phone },
  settings: { page: 'profile/settings/index', shows: me.appearance },
  inbox: { page: 'profile/inbox/index', shows: /这张小票已经记过一次/ },
  outbox: { page: 'log/outbox/index', shows: outbox.empty },
  appeals: { page: 'log/appeals/index', shows: '这张小票已经记过一次。' },
  'appeal of nothing': { page: 'log/appeal/index', shows: appeal.nothing },
  track: { page: 'log/track/index?behaviourId=cycling', shows: trackPackage.track.start },
  'staff queue': { page: 'staff/queue/index', shows: staff.tools },
  'staff appeal': { page: `staff/appeal/index?appealId=${appealId}`, shows: staff.appeal.facts },
  'staff photos': { page: 'staff/photos/index', shows: staff.photo.empty },
  'staff flags': { page: 'staff/flags/index', shows: staff.flag.empty.open },
  'staff credit': { page: 'staff/credit/index', shows: staff.credit },
  'staff joins': { page: 'staff/joins/index', shows: staff.joins.search },
  'staff place': { page: 'staff/place/index', shows: staff.screen.title },
  consents: { page: 'profile/consents/index', shows: privacy.title },
  'privacy text': { page: 'profile/privacy/index', shows: privacy.textTitle },
  about: { page: 'profile/about/index', shows: '2026-11' },
})
