export default definePageConfig({ navigationBarTitleText: '回单' })
