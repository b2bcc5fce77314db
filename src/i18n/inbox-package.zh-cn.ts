/** Sentences that only the page of messages says. */
export const inboxPackage = {
  guest: '登录后看消息',
  guestSentence: '积分和凭证到期之前，在这里告诉你。',
  empty: '还没有消息',
  emptySentence: '积分和凭证到期之前，在这里告诉你。',
  unreadMark: '未读',
  spoken: (...parts: string[]) => parts.map((part) => part.replace(/。$/, '')).join('。'),
  newer: '更新的',
  older: '更早的',
  someCharity: '公益项目',
  message: {
    'points-expire-soon': {
      title: '有积分快到期了',
      sentence: (points: string, lastDay: string) => `${points} 分用到 ${lastDay}。没有用完的，会捐给你选的公益项目。`,
    },
    'points-expired': {
      title: '到期的积分捐出去了',
      sentence: (points: string, charity: string) => `${points} 分到期，捐给了${charity}。`,
    },
    'hold-released': {
      title: '留着的一份放回去了',
      sentence: (name: string, points: string) => `「${name}」留了十分钟没有兑成，${points} 分已经退回。`,
    },
    'voucher-expires-soon': {
      title: '有凭证快到期了',
      sentence: (name: string, lastDay: string) => `「${name}」用到 ${lastDay}，记得去领。`,
    },
    'voucher-expired': {
      title: '凭证到期了',
      sentence: (name: string) => `「${name}」过了有效期，没有用上。`,
      returned: (name: string, points: string) => `「${name}」过了有效期，${points} 分已经退回。`,
    },
    'entries-voided': {
      title: '有记录没有通过核查',
      sentence: (entries: string, reason: string) => `${entries} 笔不再入账。理由：${reason}。觉得判错了，可以申诉。`,
    },
    'account-frozen': {
      title: '账户暂停使用',
      sentence: (until: string, reason: string) =>
        `到 ${until} 为止不能入账和兑换。理由：${reason}。觉得判错了，可以申诉。`,
    },
    'account-thawed': { title: '账户恢复使用', sentence: '又可以入账和兑换了。' },
    'appeal-upheld': {
      title: '申诉改判了',
      sentence: (name: string, reason: string) => `「${name}」已经入账。理由：${reason}`,
    },
    'appeal-denied': {
      title: '申诉有答复了',
      sentence: (name: string, reason: string) => `「${name}」维持原判。理由：${reason}`,
    },
    'photo-accepted': {
      title: '照片通过了',
      sentence: (name: string) => `「${name}」的照片看过了，这一笔已核。`,
    },
    'photo-refused': {
      title: '照片没有通过',
      sentence: (name: string, why: string) => `「${name}」的照片没有通过：${why}。这一笔算作自报。`,
      why: {
        unclear: '看不清楚',
        'other-act': '拍的不是这件事',
        copied: '和别的照片重复',
        'shows-people': '拍到了别人',
      },
    },
    'accounts-split': {
      title: '两本分开了',
      sentence: (other: string, reason: string) => `这本和 ${other} 合并过，工作人员又把它们分开了。原因：${reason}`,
    },
    'from-newer-version': { title: '一条新样式的消息', sentence: '更新到新版本后就能看。' },
  },
}
