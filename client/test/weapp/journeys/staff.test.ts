import { randomUUID } from 'node:crypto'
import { contract } from '@mulin/shared/contract'
import { auditPage } from '../audit/page-audit'
import { launch } from '../launch'
import { someoneElse } from '../someone-else'
import { plannedActivity, takeSeat } from './planned-activity'

test('the office passes the list of who signed up on as a file', async () => {
  const { id, sessions } = await plannedActivity({ title: '剪纸', capacities: [5] })
  await takeSeat('resident-9', id, sessions[0]?.id ?? '')
  const app = await launch({ loginCode: 'demo:office', path: `packages/staff/sign-ups/index?activityId=${id}` })

  await app.see('居民 甲')
  await app.page.button('导出表格').tap()
  await app.idle()

  expect(app.phone.sharedFiles).toMatchObject([{ text: expect.stringContaining('13800009999') }])
})

test('a grid worker takes a report up out of the inbox', async () => {
  const resident = await someoneElse('resident-1')
  const { id: hazardId, number } = await resident(contract.hazards.report, {
    requestId: randomUUID(),
    categoryId: 'other',
    estateId: 'taiyu-e1',
    place: '东门口',
    description: '路灯不亮',
    photoIds: [],
  })
  const app = await launch({ loginCode: 'demo:grid-worker', path: 'packages/staff/inbox/index' })
  await app.see('东门口')
  expect(await auditPage(app)).toEqual([])

  await app.page.button(`立案 ${number}`).tap()

  await app.idle()
  expect(await resident(contract.hazards.one, { hazardId })).toMatchObject({ state: 'accepted' })
})
