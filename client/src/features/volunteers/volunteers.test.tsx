import { people, type Person } from '@mulin/shared/people'
import { type Volunteer, volunteers, type VolunteerRow } from '@mulin/shared/volunteers'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { leadsTo } from '../../../test/leads-to'
import { answer, refuse } from '../../../test/server'
import { renderScreen, resident, visited } from '../../../test/screen'
import { device } from '../../../test/taro'
import { aTraining } from '../../../test/trainings'
import { VolunteerPage } from './volunteer-page'
import { VolunteerReview } from './volunteer-review'

const home = { estateId: 'taiyu-e1', areaPath: 'luotang/taiyu/taiyu-g1/taiyu-e1' }
const withHome = (over: Partial<Person> = {}) => resident({ ...home, name: '居民 01', ...over })
const id = 'vol_01HZZZZZZZZZZZZZZZZZZZZZZZ'
const registered: Volunteer = {
  id,
  state: 'pending',
  nameMasked: '居*',
  phoneMasked: '138****8000',
  areaPath: home.areaPath,
  skills: ['haircut'],
  times: ['weekend_day'],
  registeredAt: '2026-11-21T00:00:00.000Z',
}
const { nameMasked: _, ...rest } = registered
const row: VolunteerRow = { ...rest, name: '居民 01', version: 0 }

test('what is missing is said beside its field, and nothing is sent', async () => {
  const led = leadsTo()
  renderScreen(<VolunteerPage />, { as: withHome() })

  fireEvent.click(await screen.findByRole('button', { name: '提交登记' }))

  expect(await screen.findByText('请填 11 位手机号')).toBeInTheDocument()
  expect(screen.getByText('请至少选一项')).toBeInTheDocument()
  expect(screen.getByText('请至少选一个时间')).toBeInTheDocument()
  expect(screen.getByText(/还有 3 处没填好/)).toBeInTheDocument()
  await waitFor(() => expect(led.at(-1)).toMatch('请填 11 位手机号'))
})

test('the name of last time is there, the phone of last time need not be written again', async () => {
  let sent: object = {}
  answer(volunteers.register, (input) => {
    sent = input
    return registered
  })
  renderScreen(<VolunteerPage />, { as: withHome({ phoneMasked: '138****8000' }) })

  expect(await screen.findByRole('textbox', { name: /姓名/ })).toHaveValue('居民 01')
  fireEvent.click(screen.getByRole('checkbox', { name: '理发' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '周末白天' }))
  fireEvent.click(screen.getByRole('button', { name: '提交登记' }))

  await screen.findByRole('button', { name: '提交登记' })
  await screen.findByText(/留空就用上次的/)
  expect(sent).toMatchObject({ name: '居民 01', skills: ['haircut'], times: ['weekend_day'] })
  expect(sent).not.toHaveProperty('phone')
})

test('without an estate, the way leads there first', async () => {
  renderScreen(<VolunteerPage />, { as: resident() })

  fireEvent.click(await screen.findByRole('button', { name: '选择小区' }))

  expect(visited()).toEqual(['/packages/person/estate/index'])
})

test('a decline shows its reason and lets one try again', async () => {
  renderScreen(<VolunteerPage />, { as: withHome({ volunteer: { id, state: 'declined', reason: '资料不全' } }) })

  expect(await screen.findByText('原因：资料不全')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '重新登记' }))

  expect(screen.getByRole('button', { name: '提交登记' })).toBeInTheDocument()
})

test('who registers again after a decline sends another request than the one that was declined', async () => {
  const kept = {
    requestId: 'request-declined',
    name: '居民 01',
    phone: '',
    skills: ['haircut'],
    times: ['weekend_day'],
  }
  device.storage.set('volunteer-draft', { ...kept, about: '' })
  const sent: { requestId: string; skills: string[] }[] = []
  answer(volunteers.register, (input) => {
    sent.push(input)
    return registered
  })
  const declined = { id, state: 'declined' } as const
  renderScreen(<VolunteerPage />, { as: withHome({ phoneMasked: '138****8000', volunteer: declined }) })
  fireEvent.click(await screen.findByRole('button', { name: '重新登记' }))
  fireEvent.click(screen.getByRole('button', { name: '提交登记' }))

  await waitFor(() => expect(sent).toMatchObject([{ skills: ['haircut'] }]))
  expect(sent[0]!.requestId).not.toBe('request-declined')
})

test('staff decline with a reason only', async () => {
  answer(volunteers.list, { volunteers: [{ ...row, version: 3 }] })
  let sent: object = {}
  answer(volunteers.decline, (input) => {
    sent = input
    return { ...row, state: 'declined' as const, reason: '联系不上' }
  })
  renderScreen(<VolunteerReview />, { as: withHome() })

  fireEvent.click(await screen.findByRole('button', { name: '不通过 居民 01' }))
  fireEvent.click(screen.getByRole('button', { name: '不通过' }))
  expect(screen.getByText('请写明原因，至少两个字')).toBeInTheDocument()

  fireEvent.change(screen.getByRole('textbox', { name: /原因/ }), { target: { value: '联系不上' } })
  answer(volunteers.list, { volunteers: [] })
  fireEvent.click(screen.getByRole('button', { name: '不通过' }))

  expect(await screen.findByText('这里没有登记。')).toBeInTheDocument()
  expect(sent).toMatchObject({ volunteerId: id, version: 3, reason: '联系不上' })
})

test('who was decided by somebody else meanwhile says so', async () => {
  answer(volunteers.list, { volunteers: [row] })
  refuse(volunteers.approve, 'volunteer_already_decided')
  renderScreen(<VolunteerReview />, { as: withHome() })

  fireEvent.click(await screen.findByRole('button', { name: '通过 居民 01' }))

  expect(await screen.findByText(/已经有人审核/)).toBeInTheDocument()
})

test('what is approved is what was shown', async () => {
  const shown: VolunteerRow = { ...row, state: 'approved', asked: ['medical'], version: 2 }
  answer(volunteers.list, { volunteers: [shown] })
  let sent: object = {}
  answer(volunteers.approve, (input) => {
    sent = input
    answer(volunteers.list, { volunteers: [] })
    return { ...row, state: 'approved' as const }
  })
  renderScreen(<VolunteerReview />, { as: withHome() })

  fireEvent.click(await screen.findByRole('button', { name: '通过 居民 01' }))

  expect(await screen.findByText('这里没有登记。')).toBeInTheDocument()
  expect(sent).toMatchObject({ volunteerId: id, version: 2 })
})

test('a volunteer adds what else they can do, and reads what waits for a paper', async () => {
  const own = { id, state: 'approved' as const, skills: ['haircut' as const] }
  const sent: unknown[] = []
  answer(volunteers.addSkills, (input) => {
    sent.push(input)
    return { ...registered, state: 'approved' as const, asked: ['medical' as const] }
  })
  renderScreen(<VolunteerPage />, { as: withHome({ volunteer: own }) })
  expect(await screen.findByText('已登记：理发')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '补登技能' }))
  expect(screen.queryByRole('checkbox', { name: '理发' })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '补登' }))
  expect(screen.getByText('请至少选一项')).toBeInTheDocument()

  fireEvent.click(screen.getByRole('checkbox', { name: '医护' }))
  answer(people.me, withHome({ volunteer: { ...own, asked: ['medical'] } }))
  fireEvent.click(screen.getByRole('button', { name: '补登' }))

  expect(await screen.findByText(/^等社区核对：医护/)).toBeInTheDocument()
  expect(sent).toEqual([{ volunteerId: id, skills: ['medical'] }])
})

test('why a skill was not added is said', async () => {
  const own = { id, state: 'approved' as const, skills: ['haircut' as const], reason: '没有见到证件' }
  renderScreen(<VolunteerPage />, { as: withHome({ volunteer: own }) })

  expect(await screen.findByText('没有加上，原因：没有见到证件')).toBeInTheDocument()
})

test('staff see which skill a volunteer would add, and decide about it', async () => {
  answer(volunteers.list, { volunteers: [{ ...row, state: 'approved' as const, asked: ['driving' as const] }] })
  renderScreen(<VolunteerReview />, { as: withHome() })

  expect(await screen.findByText('想加：驾驶，请核对证件')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '通过 居民 01' })).toBeInTheDocument()
})

test('staff see what somebody was taught before they decide, the latest first and the others one tap away', async () => {
  const trainings = [1, 2, 3, 4].map(aTraining)
  answer(volunteers.list, {
    volunteers: [
      { ...row, trainings },
      { ...row, id: id.replace('Z', 'Y'), name: '居民 02' },
    ],
  })
  renderScreen(<VolunteerReview />, { as: withHome() })

  const part = await screen.findByRole('region', { name: '居民 01 参加过的培训' })
  expect(within(part).getByText(/^培训：急救课 第 1 课，.* · 1 小时 30 分钟 · 荷叶社区$/)).toBeInTheDocument()
  expect(within(part).queryByText(/第 4 课/)).not.toBeInTheDocument()
  fireEvent.click(within(part).getByRole('button', { name: '还有 1 次培训 居民 01' }))

  expect(within(part).getAllByText(/^培训：/)).toHaveLength(4)
  expect(screen.queryByRole('region', { name: '居民 02 参加过的培训' })).not.toBeInTheDocument()
})
