export default definePageConfig({
  navigationBarTitleText: '商品',
  enableShareAppMessage: true,
  enableShareTimeline: process.env.TARO_ENV === 'weapp',
})
