export default definePageConfig({ navigationBarTitleText: '回单', enableShareAppMessage: true })
