import { formatMoment } from './format'
import type { FactsOf, RefusalCode } from '@/contract/refusals'

/** A sentence for every refusal of the contract and every failure of the wire: a new code does not compile without one. */
export type FailureSentences = { readonly [C in RefusalCode]: (facts: FactsOf<C>) => string } & {
  readonly [C in 'offline' | 'timeout' | 'answer-invalid']: () => string
}

const referenceWords: Readonly<Record<string, string>> = {
  order: '订单号',
  waybill: '运单号',
  invoice: '发票号码',
  plate: '车牌号',
  'plate-day': '车牌号',
}
const referenceWord = (kind: string) => referenceWords[kind] ?? '编号'

const minutes = (seconds: number) => {
  if (seconds < 60) return `${seconds} 秒`
  return seconds % 3600 === 0 ? `${seconds / 3600} 小时` : `${Math.ceil(seconds / 60)} 分钟`
}
const per = { day: '每天', week: '每周', month: '每月', ever: '每人' } as const
const perWord = (period: string) => (period in per ? per[period as keyof typeof per] : '')

/** By the rule of counting that the refusal names. */
const countedOnce: Readonly<Record<string, string>> = {
  'natural-key': '这个编号、小票或点位码已经记在另一笔上，一个只能记一次。',
  'journey-overlap': '这段时间里已经记了另一段路。一个人同一时间只走一段路，所以只能算一次。',
  'exclusive-with': '同一天里，这两种行动省下的是同一份排放，只能算一次。',
  'day-steps': '这一天的走路已经按步数记下，只能算一次。',
}

const trackUnits: Readonly<Record<string, string>> = { points: '个点', seconds: '秒', metres: '米' }
const trackUnit = (rule: string) => trackUnits[rule] ?? ''
const modeWords: Readonly<Record<string, string>> = {
  walk: '步行',
  bike: '骑车',
  bus: '公交',
  car: '汽车',
  rail: '地铁',
}
const modeWord = (mode: string) => modeWords[mode] ?? '别的方式'
const disbeliefs: Readonly<Record<string, string>> = {
  'even-spacing': '每一段的速度都一样',
  'no-jitter': '每个点都在直线上，没有一点误差',
  'steady-line': '一直同一个速度、同一个方向',
  'added-jitter': '误差像是后来加上去的',
  teleport: '中间有几处瞬间移动',
}
const disbelief = (rule: string) => disbeliefs[rule] ?? '不像手机录下来的'

export const failure: FailureSentences = {
  offline: () => '没有网络，连上后再试一次。已经填的都还在。',
  timeout: () => '等了十秒还没有回音。再试一次，同一笔不会重复入账。',
  'answer-invalid': () => '服务器的回答看不懂，可能是版本太旧。请更新后再试。',
  'request-invalid': () => '填写的内容有误，请检查后再试。',
  'body-too-large': () => '内容太大，请缩短后再试。',
  'media-type-unsupported': () => '这个版本太旧，请更新后再试。',
  'route-not-found': () => '这个版本太旧，请更新后再试。',
  'session-missing': () => '请先登录。',
  'session-expired': () => '登录已过期，请重新登录。',
  'account-frozen': ({ until }) =>
    until === null
      ? '账户已暂停使用，请到「我的」查看原因或申诉。'
      : `账户暂停使用到 ${formatMoment(until)}，请到「我的」查看原因或申诉。`,
  'rate-limited': ({ retryAfterSeconds }) => `操作太频繁，${minutes(retryAfterSeconds)}后再试。`,
  'idempotency-key-missing': () => '这个版本太旧，请更新后再试。',
  'idempotency-key-reused': () => '这一笔已经提交过，内容不同。请返回重新填写。',
  'idempotency-key-withdrawn': () => '这一笔你已经收回，没有入账。',
  'server-busy': ({ retryAfterSeconds }) => `现在人多，${minutes(retryAfterSeconds)}后再试。`,
  'server-error': ({ requestId }) => `服务器出错了，没有入账。反馈时请带上编号 ${requestId.slice(0, 8)}。`,
  'phone-invalid': () => '请填写 11 位大陆手机号。',
  'code-too-soon': ({ retryAfterSeconds }) => `验证码已发出，${retryAfterSeconds} 秒后可以再要一次。`,
  'code-wrong': ({ triesLeft }) => `验证码不对，还可以试 ${triesLeft} 次。`,
  'code-expired': () => '验证码已失效，请重新获取。',
  'code-exhausted': () => '试的次数太多，请重新获取验证码。',
  'phone-abroad': () => '目前只能用大陆手机号。',
  'host-code-invalid': () => '这次授权没有成功，请再点一次。',
  'host-blocked': () => '现在不能这样登录，请用手机号和验证码。',
  'host-unavailable': () => '现在连不上，请用手机号和验证码登录，或稍后再试。',
  'account-unknown': () => '还没有登录过，请先登录。',
  'other-account-frozen': () => '另一个账户已暂停使用，现在不能合并。',
  'last-way-in': ({ kind }) =>
    `${{ phone: '手机号', wechat: '微信', alipay: '支付宝' }[kind]}是你唯一的登录方式，去掉就再也进不来了。先加上另一种再来。`,
  'join-not-found': () => '这本没有合并过，或者已经分开了。',
  'joined-further': () => '留下的那本后来又并进了另一本，要先把那次分开。',
  'join-ticket-over': () => '时间过了，没有合并，两本都没有变。请再验证一次手机号。',
  'pseudonym-unsuitable': () => '化名要 2 到 20 个字，不能含号码或不合适的词。',
  'district-unknown': () => '没有这个区，请重新选择。',
  'charity-unknown': () => '没有这个公益项目，请重新选择。',
  'behaviour-unknown': () => '目录里没有这种行动，请刷新后再选。',
  'amount-invalid': () => '数量要大于 0，最多三位小数。',
  'unit-mismatch': () => '单位对不上，请刷新后再填。',
  'amount-implausible': ({ max }) => `一次最多记 ${max}，请检查是不是多按了一位。`,
  'date-in-future': () => '时间还没到，请检查日期。',
  'date-too-old': ({ days }) => `只能补记最近 ${days} 天的行动。`,
  'evidence-not-accepted': () => '这种行动不能用这样的证明，请换一种。',
  'ticket-unknown': () => '没有这张小票，请核对 12 位数字。',
  'ticket-used': () => '这张小票已经用过，一张只能记一次。',
  'place-code-unknown': () => '这个码对不上。请照屏幕或铭牌再扫一次，或核对数字。',
  'place-code-replaced': () => '这里的码换过了，请扫现在挂着的铭牌或屏幕。',
  'place-code-late': ({ minutes: most }) => `码是对的，但到得晚了：要在 ${minutes(most * 60)}内送到。可以申诉。`,
  'place-tries-over': ({ retryAfterSeconds }) => `错的码试得太多，${minutes(retryAfterSeconds)}后再试。`,
  'place-closed': () => '这个点位现在不核行动，请换一个点位，或换一种证明。',
  'place-not-for-this': () => '这个点位不核这种行动，请换一个点位，或换一种证明。',
  'place-wrong-day': () => '码不是行动那一天的，请核对日期。',
  'place-location-missing': () => '铭牌要对一次位置：请站在铭牌旁，点“对一下位置”。',
  'place-location-inexact': ({ accuracyM, mostM }) =>
    accuracyM < 1
      ? '手机没有说位置有多准，核不了。请打开精确定位，再对一次。'
      : `手机的位置误差约 ${accuracyM} 米，要在 ${mostM} 米以内。请到开阔处或打开精确定位，再对一次。`,
  'place-too-far': ({ distanceM, mostM }) =>
    `手机离这个点位约 ${distanceM} 米，要在 ${mostM} 米以内。请走近再对一次；就在旁边的，可以申诉。`,
  'photo-unreadable': ({ why }) =>
    why === 'blank' ? '这张照片上什么也看不出，请重新拍。' : '这不是能用的照片，请用相机重新拍。',
  'photo-unknown': () => '找不到这张照片，请重新拍。',
  'photo-used': ({ rule, actionId }) =>
    rule === 'photo-once' || actionId !== null
      ? '这张照片已经用来证明过一笔，请现拍一张。'
      : '这张照片和别人用过的一样，请现拍一张。',
  'photo-in-appeal': () => '这张照片已经交给一份申诉，请重新拍。',
  'photo-wrong-day': ({ days }) => `照片要在行动当天到之后 ${days} 天内拍。`,
  'photo-waiting': () => '这一笔已有一张照片在核对，请等结果。',
  'photo-not-found': () => '找不到这张照片，可能已到期删除。',
  'photo-not-open': () => '这张照片已经核对过，不能再改。',
  'already-counted': ({ rule }) => countedOnce[rule] ?? '这件事和已经记下的一笔是同一件，只能算一次。',
  'too-many': ({ rule, most, minutes: within }) =>
    `这种行动 ${within} 分钟里最多记 ${most} 次（规则 ${rule}）。时间填错了，改一改再试；觉得判错了，可以申诉。`,
  'act-impossible': ({ rule, km }) =>
    `和另一笔隔了约 ${km} 千米，时间上来不及（规则 ${rule}）。时间填错了，改一改再试；觉得判错了，可以申诉。`,
  'reference-invalid': ({ kind }) =>
    kind === null ? '这种行动不用填编号。' : `这个${referenceWord(kind)}不对，请核对后再填。`,
  'reference-used': ({ kind }) => `这个${referenceWord(kind)}已经有人记过，一个只能记一次。如果是你的，可以申诉。`,
  'window-invalid': () => '起止时间不对：要在行动当天开始，最长 12 小时，不能晚于现在。',
  'journey-too-short': ({ rule, measured, least }) =>
    `这段轨迹太短，核不了：只有 ${measured} ${trackUnit(rule)}，至少要 ${least} ${trackUnit(rule)}。可以改为自报。`,
  'journey-mode-differs': ({ mode, confidencePercent }) =>
    `方式对不上：这段轨迹更像${modeWord(mode)}（把握 ${confidencePercent}%），不能按你选的方式入账。是别的方式，可以改选；觉得判错了，可以申诉。`,
  'journey-copied': ({ actionId }) =>
    actionId === null
      ? '轨迹重复：这段路线和别人记过的一段一样，一段只能记一次。如果是你的，可以申诉。'
      : '轨迹重复：这段路线和你记过的一段一样，一段只能记一次。',
  'journey-not-believed': ({ rule }) => `轨迹不可信：${disbelief(rule)}，不能入账。觉得判错了，可以申诉。`,
  'journey-distance-differs': ({ measuredKm, claimedKm }) =>
    `里程对不上：轨迹量出 ${measuredKm} 公里，这一笔记的是 ${claimedKm} 公里。`,
  'track-not-found': () => '没有留存这段轨迹。',
  'action-not-found': () => '找不到这一笔。',
  'action-not-open': () => '这一笔现在不能再补证明。',
  'evidence-not-stronger': () => '这一笔已有同样或更可靠的证明。',
  'appeal-needless': () => '这一笔不用申诉，可以直接入账。',
  'appeal-open': () => '这件事已经在申诉中，请等答复。',
  'appeal-not-found': () => '找不到这次申诉。',
  'appeal-decided': () => '这次申诉已经答复，不能再改。',
  'flag-not-found': () => '找不到这条提示，请刷新后再看。',
  'void-first': () => '要先作废过这个账户的记录，才能暂停账户。',
  'staff-only': () => '这里只给工作人员用。',
  'own-matter': () => '自己的事要请别的工作人员来办。',
  'place-not-yours': () => '你不在这个点位值守，请换一个。',
  'place-without-codes': () => '这个点位没有开通码，请管理员先设置。',
  'passbook-unknown': () => '没有这本绿折，请核对号码。',
  'already-credited': () => '对方已经有同样的一笔，只能算一次。',
  'privacy-version-unknown': () => '隐私说明更新了，请看过新的一版再决定。',
  'consent-missing': () => '还没有你的同意，所以没有读。可以在「我的 · 隐私与授权」里打开。',
  'steps-not-connected': () => '这里还不能读这个平台的步数，可以手填步数。',
  'steps-unreadable': () => '这次读到的步数过期了或打不开，没有入账。请再读一次。',
  'steps-none': () => '这一天没有步数。',
  'steps-taken': () => '这个账号这一天的步数，已经记在另一本存折里。',
  'scope-unknown': () => '没有这个榜单。',
  'reward-not-found': () => '找不到这件商品。',
  'reward-closed': () => '这件商品暂时不能兑换。',
  'exchange-point-unknown': () => '这里不能领取，请换一个兑换点。',
  'price-changed': ({ points }) => `积分数变了，现在是 ${points} 分。请看清后再决定。`,
  'points-short': ({ available, needed }) => `积分不够：有 ${available} 分，需要 ${needed} 分。`,
  'sold-out': ({ restockOn }) => (restockOn ? `已经兑完，${restockOn} 补货。积分没有动。` : '已经兑完。积分没有动。'),
  'pool-empty': ({ restockOn }) =>
    restockOn ? `这个月的奖励池用完了，${restockOn} 补充。积分没有动。` : '这个月的奖励池用完了。积分没有动。',
  'limit-reached': ({ limit, per: period }) => `${perWord(period)}限兑 ${limit} 份，你已经兑过了。`,
  'redemption-not-found': () => '找不到这次兑换。',
  'redemption-not-open': () => '这次兑换已经结束，不能再改。',
}
