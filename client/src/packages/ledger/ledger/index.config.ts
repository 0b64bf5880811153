export default definePageConfig({ navigationBarTitleText: '隐患公示' })
