export default definePageConfig({ navigationBarTitleText: '我的日历订阅' })
