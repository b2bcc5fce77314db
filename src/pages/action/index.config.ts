export default definePageConfig({
  navigationBarTitleText: '行动',
  enableShareAppMessage: true,
  enableShareTimeline: process.env.TARO_ENV === 'weapp',
})
