import { contract } from '@mulin/shared/contract'
import { auditPage } from '../audit/page-audit'
import { launch } from '../launch'
import { someoneElse } from '../someone-else'

test('the clerk scans the code of a resident, who rates the visit once', async () => {
  const resident = await launch({ loginCode: 'demo:resident-8', path: 'packages/service/my-code/index' })
  await resident.see(/\d{3} \d{3}/)
  const digits = resident.words.match(/(\d{3}) (\d{3})/)
  const code = `${digits?.[1]}${digits?.[2]}`

  const clerk = await launch({ loginCode: 'demo:clerk', path: 'packages/staff/desk/index', scans: [code] })
  await clerk.page.button(/办理的事项/).tap()
  await clerk.page
    .role('dialog')
    .role('radio', /失业登记/)
    .tap()
  await clerk.page.button('扫一扫').tap()
  await clerk.page.button('登记办理').tap()
  await clerk.see('已登记：失业登记')

  const again = await resident.restart({ path: 'packages/service/visits/index' })
  await again.page.button(/失业登记/).tap()
  await again.page.role('radio', '满意').tap()
  await again.page.role('checkbox', '办得快').tap()
  expect(await auditPage(again)).toEqual([])
  await again.page.button('提交评价').tap()

  await again.see('评价已收到')
  const ask = await someoneElse('resident-8')
  const { visits } = await ask(contract.matters.myVisits, {})
  expect(visits[0]?.rating).toMatchObject({ level: 4, tags: ['fast'] })
})
