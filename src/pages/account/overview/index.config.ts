export default definePageConfig({
  navigationBarTitleText: '碳账户',
  enablePullDownRefresh: process.env.TARO_ENV !== 'h5',
  ...(process.env.TARO_ENV === 'weapp'
    ? { usingComponents: { 'ec-canvas': 'echarts-for-weixin/miniprogram_dist/index' } }
    : {}),
})
