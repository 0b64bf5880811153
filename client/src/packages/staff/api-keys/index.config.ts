export default definePageConfig({ navigationBarTitleText: '系统接口' })
