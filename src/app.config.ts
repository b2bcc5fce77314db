// WeChat reads the names after '@' from theme.json; the other two have no such file and start in the light theme.
const themed = process.env.TARO_ENV === 'weapp'

function tab(name: 'home' | 'action' | 'rank' | 'mall' | 'me', pagePath: string, text: string) {
  return {
    pagePath,
    text,
    iconPath: themed ? `@${name}Icon` : `assets/tab/tab-${name}.png`,
    selectedIconPath: themed ? `@${name}ActiveIcon` : `assets/tab/tab-${name}-active.png`,
  }
}

// What WeChat asks of an app that may read a place: https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html
const asksForPlace: Parameters<typeof defineAppConfig>[0] = {
  requiredPrivateInfos: ['getLocation', 'startLocationUpdate', 'onLocationChange'],
  permission: { 'scope.userLocation': { desc: '核对出行里程和您是否在点位;也用于找附近的兑换点' } },
  __usePrivacyCheck__: true,
}

/**
 * What a tab fetches while it is looked at, so that the next page opens at once. Over any network only what is small; the
 * account has the chart in it and comes over Wi-Fi, on the tab from which it is one tap. Few people are staff, so that
 * pages/staff waits for its tap. WeChat allows the tabs 2 MB together.
 */
const preloadRule: Parameters<typeof defineAppConfig>[0]['preloadRule'] = {
  'pages/home/index': { network: 'all', packages: ['pages/log', 'pages/profile', 'pages/reward'] },
  'pages/action/index': { network: 'all', packages: ['pages/log', 'pages/profile'] },
  'pages/board/index': { network: 'all', packages: ['pages/profile'] },
  'pages/mall/index': { network: 'all', packages: ['pages/reward', 'pages/profile'] },
  'pages/me/index': { network: 'wifi', packages: ['pages/account', 'pages/log', 'pages/profile', 'pages/reward'] },
}

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/action/index', 'pages/board/index', 'pages/mall/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'pages/log',
      pages: ['form/index', 'receipt/index', 'outbox/index', 'track/index', 'appeal/index', 'appeals/index'],
    },
    {
      root: 'pages/staff',
      pages: [
        'queue/index',
        'appeal/index',
        'photos/index',
        'flags/index',
        'credit/index',
        'joins/index',
        'place/index',
      ],
    },
    { root: 'pages/account', pages: ['overview/index', 'ledger/index', 'poster/index'] },
    { root: 'pages/reward', pages: ['detail/index', 'voucher/index', 'redemptions/index'] },
    {
      root: 'pages/profile',
      pages: [
        'login/index',
        'phone/index',
        'settings/index',
        'about/index',
        'consents/index',
        'privacy/index',
        'inbox/index',
      ],
    },
  ],
  lazyCodeLoading: 'requiredComponents',
  ...(process.env.TARO_ENV === 'h5' ? {} : { preloadRule }),
  ...(themed ? { darkmode: true, themeLocation: 'theme.json', sitemapLocation: 'sitemap.json', ...asksForPlace } : {}),
  window: {
    navigationBarTitleText: '绿折',
    navigationBarBackgroundColor: themed ? '@pageColor' : '#FFFDF8',
    navigationBarTextStyle: themed ? '@navigationText' : 'black',
    backgroundColor: themed ? '@paperColor' : '#F5F2E9',
    backgroundTextStyle: themed ? '@backgroundText' : 'dark',
  },
  tabBar: {
    color: themed ? '@ink3Color' : '#5E6A62',
    selectedColor: themed ? '@greenColor' : '#1B5A46',
    backgroundColor: themed ? '@pageColor' : '#FFFDF8',
    borderStyle: 'black',
    list: [
      tab('home', 'pages/home/index', '首页'),
      tab('action', 'pages/action/index', '行动'),
      tab('rank', 'pages/board/index', '榜单'),
      tab('mall', 'pages/mall/index', '商城'),
      tab('me', 'pages/me/index', '我的'),
    ],
  },
})
