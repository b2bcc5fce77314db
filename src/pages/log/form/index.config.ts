export default definePageConfig({
  navigationBarTitleText: '记一笔',
  enableShareAppMessage: true,
})
