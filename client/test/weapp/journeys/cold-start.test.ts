import { contract } from '@mulin/shared/contract'
import { launch } from '../launch'
import { someoneElse } from '../someone-else'

test('ended without a network, the app leads by taps to a site, and to the inspection that was begun there', async () => {
  const office = await someoneElse('office')
  const { sites } = await office(contract.siteRegister.list, { kind: 'ebike_charging' })
  const { name } = sites[0]!
  const app = await launch({ loginCode: 'demo:office' })
  await app.page.button('工作台').tap()
  await app.page.button('检查场所').tap()
  await app.page.button(name).tap()
  await app.see('现在检查')

  const cold = await app.restart({ network: { offline: true } })
  await cold.page.button('工作台').tap()
  await cold.page.button('检查场所').tap()
  await cold.page.button(name).tap()
  await cold.page.button('现在检查').tap()
  await cold.page.role('radio', '合格').nth(0).tap()

  const again = await cold.restart({ network: { offline: true } })
  await again.see('还有 1 次检查没提交。')
  await again.page.button('继续检查').tap()
  await again.see(/已查 1/)
})
