export default definePageConfig({ navigationBarTitleText: '隐患类别' })
