export default definePageConfig({ navigationBarTitleText: '记一段路' })
