export default definePageConfig({ navigationBarTitleText: '缺席规则' })
