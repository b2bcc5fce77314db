export const session = {
  expired: '登录已过期，请重新登录。',
  logOut: '退出登录',
  logOutHere: '在这台设备上退出',
  logOutEverywhere: '在所有设备上退出',
  logOutQuestion: '要退出登录吗？',
  logOutExplained: '这台设备上看过的个人记录会清掉，账本里的数一克也不会少。下次用手机号登录就能看到。',
  logOutEverywhereExplained: '手机丢了或借给过别人，可以选「在所有设备上退出」。',
}
