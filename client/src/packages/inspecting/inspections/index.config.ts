export default definePageConfig({ navigationBarTitleText: '检查安排' })
