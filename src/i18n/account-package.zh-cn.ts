import { poster } from './poster.zh-cn'

/** Sentences that only pages/account says, by their noun. */
export const accountPackage = {
  poster,
  account: {
    title: '碳账户',
    ledgerTitle: '明细',
    guest: '登录后看碳账户',
    guestSentence: '每一笔的克数、积分和来处，都在你自己的存折里。',
    monthName: (month: number) => `${month} 月`,
    monthShort: (month: number) => `${month}月`,
    monthOfYear: (year: number, month: number) => `${year} 年 ${month} 月`,
    percent: (percent: number) => (percent === 0 ? '<1%' : `${percent}%`),
    separator: '、',
    allTime: {
      label: '累计减排量，已核',
      since: (date: string) => `${date} 至今天`,
      never: '只增不花，永不过期',
      pending: '另有待核',
      declared: '另有自报',
      actions: (count: string) => `共 ${count} 笔`,
    },
    trend: {
      title: (months: number) => `近 ${months} 个月`,
      unit: (unit: string, month: string) => `${unit}，${month}未完`,
      empty: '还没有柱子。记下第一笔，从这个月画起。',
      spoken: (months: number, unit: string, columns: string) => `近 ${months} 个月的减排量，单位${unit}。${columns}`,
      column: (month: string, verified: string, pending: string, declared: string) =>
        `${month}：已核 ${verified}，待核 ${pending}，自报 ${declared}`,
      columnEmpty: (month: string) => `${month}：没有`,
      columnSeparator: '；',
    },
    month: {
      title: (month: string) => `${month}减排量`,
      verified: (percent: string) => `已核 ${percent}`,
      spoken: (verified: string, pending: string, declared: string) =>
        `已核 ${verified} 克，待核 ${pending} 克，自报 ${declared} 克`,
      toLedger: (month: string) => `看 ${month}的每一笔`,
    },
    shares: {
      title: '都来自哪里',
      spoken: (name: string, grams: string, percent: string, actions: string) =>
        `${name}，${grams} 克，占 ${percent}，${actions} 笔`,
      all: '含已核、待核和自报，单位克。',
      missing: (names: string) => `${names}这个月还没有记录。`,
      empty: '这个月还没有记录。骑一次车、光一次盘，就从这里看得到。',
      petrolCar: (grams: string, km: string, perKm: string) =>
        `已核的 ${grams} 克，约等于少开 ${km} 公里汽油车（按 ${perKm} 克/公里）。`,
      source: (title: string) => `来源：${title}`,
    },
    points: {
      title: '积分',
      available: '可用',
      held: '兑换中，先留着',
      earned: (month: string) => `${month}得到`,
      expiry: '最近到期',
      expiryOf: (points: string, day: string) => `${points} 分，用到 ${day}`,
      noExpiry: '没有快到期的',
      note: '先到期的先花。到期那天没花完的，自动捐给你选的公益项目。',
    },
  },
}
