import { areas } from '@mulin/shared/areas'
import { inbox } from '@mulin/shared/inbox'
import { people } from '@mulin/shared/people'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { aTree, heyeEstate } from '../../../test/activities'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer, answerDemoPeople } from '../../../test/server'
import { MeScreen } from './me-screen'

beforeEach(() => {
  answer(areas.tree, { areas: aTree })
  answerDemoPeople([])
})

const me = resident({ name: '居民 甲', phoneMasked: '138****8000', ...heyeEstate })
const duty = {
  id: 'dut_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  title: '网格员 01',
  role: 'grid_worker' as const,
  areaPath: 'luotang/heye/heye-g01',
  from: '2020-01-01',
  until: '2099-12-31',
}

test('who I am stands first, with what is mine below', async () => {
  renderScreen(<MeScreen />, { as: me })

  fireEvent.click(await screen.findByRole('button', { name: /居民 甲/ }))
  for (const name of [/我的报名/, /我的上报/, /我办的事/, /志愿者/, /我的码/, /缺席规则/, /我的日历订阅/])
    fireEvent.click(screen.getByRole('button', { name }))

  expect(await screen.findByText('荷叶新村')).toBeInTheDocument()
  expect(visited()).toEqual([
    '/packages/person/profile/index',
    '/packages/activity/my-sign-ups/index',
    '/packages/hazard/my-hazards/index',
    '/packages/service/visits/index',
    '/packages/service/volunteer/index',
    '/packages/service/my-code/index',
    '/packages/activity/absences/index',
    '/packages/person/calendar/index',
  ])
})

test('residents see no workbench', async () => {
  renderScreen(<MeScreen />, { as: me })

  await screen.findByText('居民 甲')

  expect(screen.queryByText('工作台')).not.toBeInTheDocument()
})

test('staff see what waits for them, and their duties with area and term', async () => {
  answer(inbox.read, {
    counts: [
      { kind: 'hazard', count: 3, more: false, overdue: 1 },
      { kind: 'volunteer', count: 1, more: false, overdue: 0 },
    ],
    items: [],
  })
  renderScreen(<MeScreen />, { as: { ...me, duties: [duty] } })

  expect(await screen.findByText('4 件')).toBeInTheDocument()
  expect(screen.getByText('网格员 01')).toBeInTheDocument()
  expect(await screen.findByText('第一网格 · 2020年1月1日 起，至 2099年12月31日')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /待您处理的事/ }))
  expect(visited()).toEqual(['/packages/staff/inbox/index'])
})

test('the state of my registration as a volunteer is told', async () => {
  const volunteer = { id: 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ', state: 'pending' as const }
  renderScreen(<MeScreen />, { as: { ...me, volunteer } })

  expect(await screen.findByRole('button', { name: /志愿者.*待审核/ })).toBeInTheDocument()
})

test('elder mode is kept with the account', async () => {
  const sent: unknown[] = []
  answer(people.update, (input) => {
    sent.push(input)
    return me
  })
  renderScreen(<MeScreen />, { as: me })
  await screen.findByText('居民 甲')

  fireEvent.click(screen.getByRole('switch', { name: /长辈版/ }))
  fireEvent.click(screen.getByRole('switch', { name: /长辈版/, checked: true }))

  await waitFor(() => expect(sent).toEqual([{ elderMode: true }, { elderMode: false }]))
})

test('a visitor is shown the way in, and everything that needs none', async () => {
  renderScreen(<MeScreen />)

  fireEvent.click(await screen.findByRole('button', { name: '去登录' }))
  fireEvent.click(screen.getByRole('button', { name: /隐私说明/ }))

  expect(visited()).toEqual(['/packages/person/sign-in/index', '/packages/person/privacy/index'])
})

test('on the local stage one can become somebody else', async () => {
  answerDemoPeople([{ code: 'demo:resident-1', name: '居民 01', role: '居民' }])
  renderScreen(<MeScreen />, { as: me })

  fireEvent.click(await screen.findByRole('button', { name: /换个演示人员/ }))

  expect(visited()).toEqual(['/packages/person/sign-in/index?after=home'])
})
