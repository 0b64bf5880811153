export default definePageConfig({ navigationBarTitleText: '区域导入' })
