export default definePageConfig({ navigationBarTitleText: '绿折' })
