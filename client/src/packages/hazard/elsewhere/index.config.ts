export default definePageConfig({ navigationBarTitleText: '不归这里管的' })
