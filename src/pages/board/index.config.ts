export default definePageConfig({
  navigationBarTitleText: '榜单',
  enableShareAppMessage: true,
  enableShareTimeline: process.env.TARO_ENV === 'weapp',
  // A browser has its own gesture.
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
})
