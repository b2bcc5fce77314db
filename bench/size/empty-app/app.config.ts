export default {
  pages: ['pages/home/index'],
  window: { navigationBarTitleText: 'empty' },
  tabBar: {
    list: [
      {
        pagePath: 'pages/home/index',
        text: 'empty',
        iconPath: 'assets/tab/tab-home.png',
        selectedIconPath: 'assets/tab/tab-home-active.png',
      },
    ],
  },
}
