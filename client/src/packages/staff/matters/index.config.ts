export default definePageConfig({ navigationBarTitleText: '窗口事项' })
