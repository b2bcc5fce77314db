export default definePageConfig({ navigationBarTitleText: '等待核对的照片' })
