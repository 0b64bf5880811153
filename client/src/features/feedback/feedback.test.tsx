import { activities } from '@mulin/shared/activities/endpoints'
import { feedback } from '@mulin/shared/feedback'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expectAccessible } from '../../../test/accessible'
import { activityId, anActivity, aSignUp, inDays } from '../../../test/activities'
import { renderScreen, resident, visited } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { Comments } from './comments'
import { RateActivity } from './rate-activity'
import { Satisfaction } from './satisfaction'

const past = { startsAt: inDays(-3, '09:00'), endsAt: inDays(-3, '11:00') }
const attended = aSignUp({ ...past, state: 'attended' })
const rated = { ...attended, ratedAt: inDays(-1) }

const open = () => renderScreen(<RateActivity />, { as: resident(), params: { signUpId: attended.id } })
const send = () => fireEvent.click(screen.getByRole('button', { name: '提交评价' }))

describe('rating', () => {
  test('needs a level, and none is chosen beforehand', async () => {
    answer(signUps.one, attended)
    open()
    await screen.findByText('荷叶社区义诊')

    send()

    expect(await screen.findByText('请先选一个满意程度')).toBeInTheDocument()
    for (const level of screen.getAllByRole('radio')) expect(level).not.toBeChecked()
    await expectAccessible()
  })

  test('sends level, tags that go with it and words, and thanks', async () => {
    answer(signUps.one, attended)
    let sent: unknown
    answer(feedback.rate, (input) => {
      sent = input
      return { signUpId: attended.id, ratedAt: rated.ratedAt }
    })
    open()
    fireEvent.click(await screen.findByRole('radio', { name: '非常满意' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '有意思' }))
    fireEvent.click(screen.getByRole('radio', { name: '基本满意' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '人太挤' }))
    fireEvent.change(screen.getByRole('textbox', { name: /想说的话/ }), { target: { value: '换个大点的地方' } })

    answer(signUps.one, rated)
    send()

    expect(await screen.findByText('评价已收到，谢谢您。')).toBeInTheDocument()
    expect(sent).toMatchObject({ level: 3, tags: ['crowded'], words: '换个大点的地方' })
  })

  test('a cut network keeps what was chosen and written', async () => {
    answer(signUps.one, attended)
    cutOff(feedback.rate)
    open()
    fireEvent.click(await screen.findByRole('radio', { name: '满意' }))
    fireEvent.change(screen.getByRole('textbox', { name: /想说的话/ }), { target: { value: '好' } })

    send()

    expect(await screen.findByText(/网络不通/)).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '满意' })).toBeChecked()
    expect(screen.getByRole('textbox', { name: /想说的话/ })).toHaveValue('好')
  })

  test.each([
    ['activity_already_rated', /这次活动您已经评价过/],
    ['rating_closed', /已过评价的时间/],
    ['not_attended', /没有您参加这次活动的记录/],
  ] as const)('%s is told where it was asked', async (code, words) => {
    answer(signUps.one, attended)
    refuse(feedback.rate, code)
    open()
    fireEvent.click(await screen.findByRole('radio', { name: '满意' }))

    send()

    expect(await screen.findByText(words)).toBeInTheDocument()
  })

  test.each([
    ['who was absent', aSignUp({ ...past, state: 'absent' }), /没有您参加这次活动的记录/],
    ['who comes too late', { ...attended, endsAt: inDays(-31) }, /已过评价的时间/],
  ])('%s reads why not, and the way back', async (_who, signUp, words) => {
    answer(signUps.one, signUp)
    open()

    expect(await screen.findByText(words)).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '看我的报名' }))

    expect(visited()).toEqual(['/packages/activity/my-sign-ups/index'])
  })

  test('comes again after the network does', async () => {
    cutOff(signUps.one)
    open()
    const retry = await screen.findByRole('button', { name: '重试' })

    answer(signUps.one, attended)
    fireEvent.click(retry)

    expect(await screen.findByRole('radio', { name: '满意' })).toBeInTheDocument()
  })
})

describe('on the page of an activity', () => {
  const openPage = () => renderScreen(<Satisfaction />, { params: { activityId: activityId() } })
  const distribution = { 1: 0, 2: 0, 3: 0, 4: 2, 5: 4 }

  test('the share stands with how many it is of and what they leave open', async () => {
    answer(activities.one, anActivity(past))
    const satisfied = { share: 1, low: 0.61, high: 1 }
    answer(feedback.ofActivity, { activityId: activityId(), count: 6, distribution, satisfied })
    openPage()

    expect(await screen.findByText('满意度 100%，6 人评价')).toBeInTheDocument()
    expect(screen.getByText(/61% 到 100%/)).toBeInTheDocument()
    await expectAccessible()
  })

  test('of a few ratings only their number is told', async () => {
    answer(activities.one, anActivity(past))
    answer(feedback.ofActivity, { activityId: activityId(), count: 4 })
    openPage()

    expect(await screen.findByText('4 人评价，满 5 人后公布满意度')).toBeInTheDocument()
    expect(screen.queryByText(/%/)).not.toBeInTheDocument()
  })

  test.each([
    ['that nobody rated', past, 1],
    ['that is not over', {}, 0],
  ])('nothing is told of one %s', async (_which, over, asked) => {
    const requests: string[] = []
    let known = false
    answer(activities.one, () => {
      known = true
      return anActivity(over)
    })
    answer(feedback.ofActivity, (input) => {
      requests.push(input.activityId)
      return { activityId: input.activityId, count: 0 }
    })
    const { container } = openPage()

    await waitFor(() => expect(known && requests).toHaveLength(asked))

    expect(container).toBeEmptyDOMElement()
  })
})

describe('what its organiser reads', () => {
  const openComments = () => renderScreen(<Comments />, { as: resident(), params: { activityId: activityId() } })
  const said = [
    { level: 2, tags: ['late' as const], words: '晚了半小时' },
    { level: 4, tags: [] },
    { level: 5, tags: ['useful' as const, 'kind' as const] },
    { level: 5, tags: [], words: '下次还来' },
  ]
  const ratings = { activityId: activityId(), count: 5, satisfied: { share: 0.8, low: 0.4, high: 0.9 } }

  test('the worst first, all of it on demand', async () => {
    answer(activities.one, anActivity(past))
    answer(feedback.comments, { ...ratings, comments: said })
    openComments()

    expect(await screen.findByText('不准时。晚了半小时')).toBeInTheDocument()
    expect(screen.queryByText('下次还来')).not.toBeInTheDocument()
    await expectAccessible()

    fireEvent.click(screen.getByRole('button', { name: '看全部 4 条' }))

    expect(screen.getByText('下次还来')).toBeInTheDocument()
  })

  test('of too few only how many', async () => {
    answer(activities.one, anActivity(past))
    answer(feedback.comments, { activityId: activityId(), count: 2, comments: [] })
    openComments()

    expect(await screen.findByText('2 人评价，满 5 人后公布满意度')).toBeInTheDocument()
  })
})
