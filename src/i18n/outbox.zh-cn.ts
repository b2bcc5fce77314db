export const outbox = {
  waiting: '待发送',
  toTakeBack: '待收回',
  alreadyBooked: '已入账',
  notBooked: '没有入账',
  offline: '没有网络，照常可以记',
  online: '有记录还在手机里',
  waitingCount: (count: string) => `待发送 ${count} 条`,
  refusedTitle: '有记录没能入账',
  refusedCount: (count: string) => `看原因（${count} 条）`,
  bookedTitle: '有记录没能收回，已经入账',
  bookedCount: (count: string) => `看看（${count} 条）`,
  spoken: (when: string, what: string, grams: string, points: string, state: string) =>
    `${when}，${what}，预计减排 ${grams} 克，积分 ${points} 分，${state}`,
}
