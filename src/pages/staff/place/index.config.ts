export default definePageConfig({ navigationBarTitleText: '点位屏幕' })
