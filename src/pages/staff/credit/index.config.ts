export default definePageConfig({ navigationBarTitleText: '替人入账' })
