import { activities } from '@mulin/shared/activities/endpoints'
import { areas } from '@mulin/shared/areas'
import { type Notice, notices } from '@mulin/shared/notices'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { aCard, activityId } from '../../../test/activities'
import { answer, cutOff, refuse } from '../../../test/server'
import { renderScreen, resident } from '../../../test/screen'
import { device } from '../../../test/taro'
import { NoticesDesk } from './notices-desk'

const notice: Notice = {
  id: 'not_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  title: '冬季用电安全',
  body: '睡前拔掉取暖器。',
  areaPath: 'luotang',
  by: '街道办',
  publishedAt: '2026-11-20T00:00:00.000Z',
}

beforeEach(() => answer(activities.list, { activities: [] }))

/** Written and sent to all of 罗塘. */
async function publish() {
  fireEvent.click(await screen.findByRole('button', { name: '写通知' }))
  fireEvent.change(await screen.findByRole('textbox', { name: /标题/ }), { target: { value: '停水' } })
  fireEvent.change(screen.getByRole('textbox', { name: /内容/ }), { target: { value: '周六停水。' } })
  fireEvent.click(screen.getByRole('button', { name: /告诉哪里的居民/ }))
  fireEvent.click(await screen.findByRole('button', { name: /罗塘街道/ }))
  fireEvent.click(screen.getByRole('button', { name: '发布' }))
}

test('a notice is taken down after a question', async () => {
  answer(notices.list, { notices: [notice] })
  renderScreen(<NoticesDesk />, { as: resident() })

  fireEvent.click(await screen.findByRole('button', { name: '撤下 冬季用电安全' }))
  const dialog = await screen.findByRole('dialog')
  answer(notices.withdraw, { ...notice, withdrawnAt: '2026-11-22T00:00:00.000Z' })
  answer(notices.list, { notices: [] })
  fireEvent.click(within(dialog).getByRole('button', { name: '撤下' }))

  expect(await screen.findByText('还没有通知。')).toBeInTheDocument()
})

test('what was written survives a cut network and closing the sheet', async () => {
  answer(notices.list, { notices: [] })
  answer(areas.tree, { areas: [{ id: 'luotang', path: 'luotang', kind: 'subdistrict', name: '罗塘街道' }] })
  cutOff(notices.publish)
  renderScreen(<NoticesDesk />, { as: resident() })

  await publish()

  expect(await screen.findByText(/网络不通/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '关闭' }))
  fireEvent.click(screen.getByRole('button', { name: '写通知' }))

  expect(await screen.findByRole('textbox', { name: /标题/ })).toHaveValue('停水')
})

test.each([
  ['已发布', undefined],
  ['上次已发布，后来撤下了', '2026-11-25T06:00:00.000Z'],
])('what became of it is said: %s', async (words, withdrawnAt) => {
  answer(notices.list, { notices: [] })
  answer(areas.tree, { areas: [{ id: 'luotang', path: 'luotang', kind: 'subdistrict', name: '罗塘街道' }] })
  answer(activities.list, { activities: [] })
  answer(notices.publish, { ...notice, withdrawnAt })
  renderScreen(<NoticesDesk />, { as: resident() })

  await publish()

  expect(await screen.findByText(words)).toBeInTheDocument()
})

test('a notice can invite to an activity that is coming; one that was cancelled is not offered', async () => {
  const sent: object[] = []
  answer(notices.list, { notices: [] })
  answer(areas.tree, { areas: [{ id: 'luotang', path: 'luotang', kind: 'subdistrict', name: '罗塘街道' }] })
  answer(activities.list, {
    activities: [aCard(), aCard({ id: activityId(2), title: '读书会', state: 'cancelled' })],
  })
  answer(notices.publish, (input) => {
    sent.push(input)
    return notice
  })
  renderScreen(<NoticesDesk />, { as: resident() })

  fireEvent.click(await screen.findByRole('button', { name: '写通知' }))
  fireEvent.change(await screen.findByRole('textbox', { name: /标题/ }), { target: { value: '义诊报名' } })
  fireEvent.change(screen.getByRole('textbox', { name: /内容/ }), { target: { value: '分项报名。' } })
  fireEvent.click(screen.getByRole('button', { name: /告诉哪里的居民/ }))
  fireEvent.click(await screen.findByRole('button', { name: /罗塘街道/ }))
  fireEvent.click(await screen.findByRole('button', { name: /^邀请参加的活动/ }))
  expect(screen.queryByRole('radio', { name: /读书会/ })).not.toBeInTheDocument()
  fireEvent.click(await screen.findByRole('radio', { name: /荷叶社区义诊/ }))
  fireEvent.click(screen.getByRole('button', { name: '发布' }))

  await waitFor(() => expect(sent).toMatchObject([{ title: '义诊报名', activityId: activityId() }]))
})

test('an activity of an older draft that is over or cancelled is named as such, and can be left out', async () => {
  answer(notices.list, { notices: [] })
  answer(areas.tree, { areas: [{ id: 'luotang', path: 'luotang', kind: 'subdistrict', name: '罗塘街道' }] })
  refuse(notices.publish, 'activity_not_found')
  device.storage.set('notice-draft', {
    requestId: 'request-0001',
    title: '义诊报名',
    body: '分项报名。',
    areaId: 'luotang',
    activityId: activityId(),
  })
  renderScreen(<NoticesDesk />, { as: resident() })
  fireEvent.click(await screen.findByRole('button', { name: '写通知' }))

  fireEvent.click(await screen.findByRole('button', { name: '发布' }))
  expect(await screen.findByText(/这个活动取消了/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '邀请参加的活动 原来选的活动已结束或取消' }))
  fireEvent.click(await screen.findByRole('radio', { name: '不带活动' }))

  expect(screen.queryByText('原来选的活动已结束或取消')).not.toBeInTheDocument()
})
