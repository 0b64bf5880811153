export default definePageConfig({ navigationBarTitleText: '现场的码' })
