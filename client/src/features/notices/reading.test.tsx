import { type Notice, notices } from '@mulin/shared/notices'
import { fireEvent, screen } from '@testing-library/react'
import { activityId, inDays } from '../../../test/activities'
import { reachEnd, renderScreen, visited } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { NoticeList } from './notice-list'
import { NoticePage } from './notice-page'

const nowhere = { path: undefined, isKnown: true }
const noticeId = (n: number) => `not_${String(n).padStart(26, '0')}`
const aNotice = (over: Partial<Notice> = {}): Notice => ({
  id: noticeId(1),
  title: '周末停水',
  body: '周六 8:00 到 12:00 停水。\n请提前蓄水。',
  areaPath: 'luotang/heye',
  by: '荷叶社区',
  publishedAt: inDays(0, '00:01'),
  ...over,
})

test('notices of my place stand newest first, and open', async () => {
  answer(notices.list, ({ areaPath }) => ({ notices: areaPath === 'luotang/heye' ? [aNotice()] : [] }))
  renderScreen(<NoticeList home={{ path: 'luotang/heye', isKnown: true }} />)

  fireEvent.click(await screen.findByRole('button', { name: /周末停水/ }))

  expect(visited()).toEqual([`/packages/service/notice/index?noticeId=${noticeId(1)}`])
})

test('older ones come by reading on', async () => {
  answer(notices.list, ({ after }) =>
    after ? { notices: [aNotice({ id: noticeId(2), title: '重阳节慰问' })] } : { notices: [aNotice()], next: 'older' },
  )
  renderScreen(<NoticeList home={nowhere} />)
  await screen.findByText('周末停水')

  reachEnd()

  expect(await screen.findByText('重阳节慰问')).toBeInTheDocument()
})

test('without any notice a sentence says so', async () => {
  answer(notices.list, { notices: [] })
  renderScreen(<NoticeList home={nowhere} />)

  expect(await screen.findByText(/现在没有通知/)).toBeInTheDocument()
})

test('without network another try brings them', async () => {
  cutOff(notices.list)
  renderScreen(<NoticeList home={nowhere} />)
  const retry = await screen.findByRole('button', { name: '重试' })

  answer(notices.list, { notices: [aNotice()] })
  fireEvent.click(retry)

  expect(await screen.findByText('周末停水')).toBeInTheDocument()
})

test('a notice is read whole; one that was taken down says so', async () => {
  answer(notices.one, aNotice({ withdrawnAt: inDays(0) }))
  renderScreen(<NoticePage />, { params: { noticeId: noticeId(1) } })

  expect(await screen.findByRole('heading', { name: '周末停水' })).toBeInTheDocument()
  expect(screen.getByText(/请提前蓄水/)).toBeInTheDocument()
  expect(screen.getByText(/已经撤下/)).toBeInTheDocument()
})

test('a notice that invites leads to the activity by one tap, unless it was taken down', async () => {
  answer(notices.one, aNotice({ activityId: activityId() }))
  const { unmount } = renderScreen(<NoticePage />, { params: { noticeId: noticeId(1) } })
  fireEvent.click(await screen.findByRole('button', { name: '看活动' }))
  expect(visited()).toEqual([`/packages/activity/activity/index?activityId=${activityId()}`])
  unmount()

  answer(notices.one, aNotice({ activityId: activityId(), withdrawnAt: inDays(0) }))
  renderScreen(<NoticePage />, { params: { noticeId: noticeId(1) } })
  expect(await screen.findByText(/已经撤下/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '看活动' })).not.toBeInTheDocument()
})

test('a notice that is not there says where to look', async () => {
  refuse(notices.one, 'notice_not_found')
  renderScreen(<NoticePage />, { params: { noticeId: noticeId(1) } })

  expect(await screen.findByText('没有找到这条通知。')).toBeInTheDocument()
})
