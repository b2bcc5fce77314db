export const share = {
  action: '分享',
  poster: '做成海报',
  copied: '链接已复制',
  failed: '没能分享，可以复制地址栏里的链接。',
  singlePage: '这是分享出来的一页。点「前往小程序」，可以记一笔、登录和兑换。',
  tabs: {
    home: '绿折：每一克减排都写明来处',
    action: '这些绿色小事都能记一笔',
    board: '看看这座城市的绿色榜单',
    mall: '积分能换什么，看看绿折商城',
    me: '绿折：一本绿色存折',
  },
}
