export default definePageConfig({ navigationBarTitleText: '合并的账户' })
