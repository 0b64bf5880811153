import { tell } from '../engine/host'
import { launch } from '../launch'

test('a new version is offered on the main pages, waits while somebody fills something in, and starts when it is wanted', async () => {
  const app = await launch({ loginCode: 'demo:resident-1' })
  await app.see('随手拍')
  await app.tab('服务')
  await app.page.button('我的码').tap()
  await app.see(/六位数字|有效/)

  tell(app.host, 'UpdateReady', {})
  await app.idle()
  expect(app.words).not.toContain('有新版本')
  await app.back()
  await app.see('有新版本，重启就能用')
  expect(app.phone.calls).not.toContain('applyUpdate')

  await app.page.button('重启，用新版本').tap()

  expect(app.phone.calls).toContain('applyUpdate')
})
