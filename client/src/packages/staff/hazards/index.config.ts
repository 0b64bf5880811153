export default definePageConfig({ navigationBarTitleText: '辖区隐患', enableShareAppMessage: true })
