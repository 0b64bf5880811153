export default definePageConfig({ navigationBarTitleText: '安全知识' })
