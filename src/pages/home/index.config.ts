export default definePageConfig({
  navigationBarTitleText: '绿折',
  enableShareAppMessage: true,
  enableShareTimeline: process.env.TARO_ENV === 'weapp',
  // A browser has its own gesture.
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
})
