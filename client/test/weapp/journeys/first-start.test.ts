import { launch } from '../launch'

test('on the very first start, what can be tapped stays under the finger while the app finds out who came', async () => {
  const app = await launch({ loginCode: 'demo:resident-3' })
  await app.tab('活动')
  const seen = await app.page.role('listitem').nth(0).see()

  await app.idle()

  expect(app.page.role('listitem').all()[0] === seen).toBe(true)
})
