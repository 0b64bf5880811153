export default definePageConfig({ navigationBarTitleText: '成绩', enableShareAppMessage: true })
