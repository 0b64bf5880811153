import { activities } from '@mulin/shared/activities/endpoints'
import { areas } from '@mulin/shared/areas'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { messages } from '@mulin/shared/messages'
import { notices } from '@mulin/shared/notices'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { activityId, aCard, anActivity, aSignUp, aTree, heyeEstate, inDays, signUpId } from '../../../test/activities'
import { aMessage } from '../../../test/messages'
import { renderScreen, resident, signedIn, visited } from '../../../test/screen'
import { takeCheckIns } from '../../../test/check-ins'
import { answer, cutOff } from '../../../test/server'
import { rememberVisit } from '../../features/inspections/unsent/on-device'
import { flush } from '../../features/check-ins/queue'
import { record } from '../../features/check-ins/scan'
import HomePage from './index'

beforeEach(() => {
  answer(areas.tree, { areas: aTree })
  answer(activities.list, ({ communityId }) => ({
    activities: [aCard({ title: communityId === 'heye' ? '荷叶义诊' : '全街道运动会' })],
  }))
  answer(notices.list, { notices: [] })
  answer(messages.mine, { messages: [], unread: 0 })
})

test('a visitor nobody knows sees what is public, and the three ways into the app', async () => {
  renderScreen(<HomePage />)

  expect(await screen.findByText('全街道运动会')).toBeInTheDocument()
  const ways = within(screen.getByRole('navigation', { name: '常用' }))
  for (const name of [/活动/, /随手拍/, /服务/]) fireEvent.click(ways.getByRole('button', { name }))
  expect(visited()).toEqual(['/pages/activities/index', '/pages/report/index', '/pages/services/index'])
})

test('what is over since this morning leaves its place to what is ahead', async () => {
  const over = aCard({ id: activityId(1), title: '晨练', startsAt: inDays(-1, '07:00'), endsAt: inDays(-1, '08:00') })
  answer(activities.list, { activities: [over, aCard({ id: activityId(2), title: '晚上的读书会' })] })
  renderScreen(<HomePage />)

  expect(await screen.findByText('晚上的读书会')).toBeInTheDocument()
  expect(screen.queryByText('晨练')).not.toBeInTheDocument()
})

test.each([
  ['waits further in front', { kind: 'waiting', position: 2 }, { state: 'waiting', position: 1, waiting: 1 }, false],
  ['waits where it says', { kind: 'waiting', position: 1 }, { state: 'waiting', position: 1, waiting: 1 }, true],
  ['has a seat since', { kind: 'waiting', position: 1 }, { state: 'confirmed', stateAt: inDays(0) }, false],
  [
    'answered the offer since',
    { kind: 'offered', until: inDays(1) },
    { state: 'confirmed', stateAt: inDays(0) },
    false,
  ],
  ['is read to have waited before it came', { kind: 'offered', until: inDays(1) }, { state: 'waiting' }, true],
  ['has a seat, as it says', { kind: 'promoted' }, { state: 'confirmed', stateAt: inDays(0) }, true],
] as const)('a message is told as long as it holds: its sign-up %s', async (_, told, signUp, isTold) => {
  answer(activities.one, anActivity())
  const message = aMessage({ ...told, at: inDays(-1), toldAt: inDays(-1) })
  answer(signUps.mine, { signUps: [aSignUp({ stateAt: inDays(-2), ...signUp })] })
  answer(hazards.mine, { hazards: [] })
  const older = aMessage({ kind: 'thanks', id: '2', at: inDays(-3), toldAt: inDays(-3) })
  answer(messages.mine, { messages: [message, older], unread: 2 })
  renderScreen(<HomePage />, { as: resident() })

  await screen.findByText(/我在等的|我最近的活动/)
  expect(await screen.findByText(`${isTold ? 2 : 1} 条新消息`)).toBeInTheDocument()
})

test('check-ins that are on this phone only are in sight, and sent from here when they can be', async () => {
  answer(signUps.mine, { signUps: [] })
  answer(hazards.mine, { hazards: [] })
  signedIn(resident())
  cutOff(checkIns.take)
  record('in', { signUpId: signUpId(71) })
  await flush()
  const { unmount } = renderScreen(<HomePage />, { as: resident() })
  await screen.findByText('1 条签到还没传上去')
  unmount()

  const sent = takeCheckIns()
  renderScreen(<HomePage />, { as: resident() })

  await waitFor(() => expect(sent).toMatchObject([{ signUpId: signUpId(71) }]))
  await waitFor(() => expect(screen.queryByText(/条签到/)).not.toBeInTheDocument())
})

test('nothing is shown for everywhere while it is still asked where somebody lives', async () => {
  const asked: (string | undefined)[] = []
  answer(activities.list, ({ communityId }) => {
    asked.push(communityId)
    return { activities: [aCard()] }
  })
  answer(notices.list, ({ areaPath }) => {
    asked.push(areaPath)
    return { notices: [] }
  })
  answer(signUps.mine, { signUps: [] })
  answer(hazards.mine, { hazards: [] })
  renderScreen(<HomePage />, { as: resident(heyeEstate) })

  await screen.findByText('荷叶社区义诊')
  await screen.findByText(/现在没有通知/)

  expect(asked.sort()).toEqual(['heye', heyeEstate.areaPath])
})

test('a resident sees what is theirs and what is near', async () => {
  answer(signUps.mine, { signUps: [aSignUp({ activityTitle: '读书会' })] })
  answer(activities.one, anActivity())
  answer(hazards.mine, { hazards: [] })
  renderScreen(<HomePage />, { as: resident({ name: '居民 甲', ...heyeEstate }) })

  expect(await screen.findByText('读书会')).toBeInTheDocument()
  expect(await screen.findByText('荷叶义诊')).toBeInTheDocument()
  expect(screen.queryByText(/工作台/)).not.toBeInTheDocument()
})

test('what a resident was told and has not read stands before what they know', async () => {
  answer(messages.mine, { messages: [aMessage({ kind: 'offered' })], unread: 1 })
  answer(signUps.mine, { signUps: [aSignUp({ activityTitle: '读书会' })] })
  answer(activities.one, anActivity())
  answer(hazards.mine, { hazards: [] })
  renderScreen(<HomePage />, { as: resident({ name: '居民 甲', ...heyeEstate }) })

  const told = await screen.findByRole('button', { name: /1 条新消息.*轮到您了/ })
  const known = await screen.findByRole('button', { name: /我最近的活动/ })

  expect(told.compareDocumentPosition(known)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

test('the message of an offer is gone with its answer, and what else is unread stands there', async () => {
  const offered = aSignUp({ state: 'offered', offeredUntil: inDays(1) })
  const at = inDays(0, '00:00')
  const told = [aMessage({ kind: 'offered', at, toldAt: at }), aMessage({ kind: 'reminder', id: '2', at, toldAt: at })]
  answer(messages.mine, { messages: told, unread: 2 })
  answer(signUps.mine, { signUps: [offered] })
  answer(activities.one, anActivity())
  answer(hazards.mine, { hazards: [] })
  renderScreen(<HomePage />, { as: resident({ name: '居民 甲', ...heyeEstate }) })
  await screen.findByRole('button', { name: /2 条新消息.*轮到您了/ })

  const accepted = aSignUp({ state: 'confirmed', stateAt: inDays(0, '23:59') })
  answer(signUps.accept, accepted)
  answer(signUps.mine, { signUps: [accepted] })
  fireEvent.click(screen.getByRole('button', { name: /^接受名额/ }))

  expect(await screen.findByRole('button', { name: /1 条新消息/ })).toBeInTheDocument()
  expect(screen.queryByText(/轮到您了/)).not.toBeInTheDocument()
})

test('an inspection that was not handed in is not forgotten on the way in', async () => {
  answer(signUps.mine, { signUps: [] })
  answer(hazards.mine, { hazards: [] })
  signedIn(resident(heyeEstate))
  rememberVisit({ siteId: 'sit_01HZZZZZZZZZZZZZZZZZZZZZZZ', siteName: '地下车库' })

  renderScreen(<HomePage />)

  expect(await screen.findByText('还有 1 次检查没提交。')).toBeInTheDocument()
})
