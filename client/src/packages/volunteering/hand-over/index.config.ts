export default definePageConfig({ navigationBarTitleText: '岗位转让', enableShareAppMessage: true })
