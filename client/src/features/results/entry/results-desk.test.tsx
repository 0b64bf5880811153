import { areas } from '@mulin/shared/areas'
import type { InputOf } from '@mulin/shared/endpoint'
import { results } from '@mulin/shared/results/endpoints'
import type { ManagedEvent } from '@mulin/shared/results/managed'
import { fireEvent, screen, within } from '@testing-library/react'
import { expectAccessible } from '../../../../test/accessible'
import { activityId, aTree, sessionId, signUpId } from '../../../../test/activities'
import { aBoard, allResults, aManagedEvent, anEntry, someResults } from '../../../../test/results'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer, cutOff, refuse, server } from '../../../../test/server'
import { ResultsDesk } from './results-desk'

const place = { activityId: activityId(), sessionId: sessionId() }

function open(event: Partial<ManagedEvent> = {}, params: Record<string, string> = place) {
  answer(areas.tree, { areas: aTree })
  answer(results.managed, { title: '农民丰收运动会', events: [aManagedEvent(event)] })
  return renderScreen(<ResultsDesk />, { params, as: resident() })
}

const dialog = (name: string) => within(screen.getByRole('dialog', { name }))
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByRole('textbox', { name: label }), { target: { value } })

test('an event is chosen by name; its state stands beside it', async () => {
  open({ results: someResults({ state: 'draft' }) }, { activityId: activityId() })

  fireEvent.click(await screen.findByRole('button', { name: /独轮车运粮/ }))

  expect(screen.getByText('草稿')).toBeInTheDocument()
  expect(visited()).toEqual([
    `/packages/staff/results/index?activityId=${place.activityId}&sessionId=${place.sessionId}`,
  ])
})

test('what is typed stands under the activity, for many have an event of that name', async () => {
  open({ title: '决赛' })

  expect(await screen.findByText('农民丰收运动会')).toBeInTheDocument()
  expect(screen.getByText(/^决赛 /)).toBeInTheDocument()
})

test('of one that was called off it is said so, and nothing is saved or published', async () => {
  const cancelled = { at: '2026-11-20T01:00:00.000Z', reason: '医生病了' }
  const { unmount } = open({ cancelled, results: someResults({ state: 'draft' }) }, { activityId: activityId() })
  expect(await screen.findByText('已取消')).toBeInTheDocument()
  unmount()

  open({ cancelled, results: someResults({ state: 'draft' }) })

  expect(await screen.findByText('这一场已取消，不能再登记、公布成绩。原因：医生病了')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '存草稿' })).not.toBeInTheDocument()
})

test('teams of communities are added by a tap, times typed as a stopwatch shows them, and kept on the device', async () => {
  const view = open()
  fireEvent.click(await screen.findByRole('button', { name: '加队伍' }))
  fireEvent.click(await screen.findByRole('checkbox', { name: '太宇社区' }))
  fireEvent.click(dialog('加队伍').getByRole('button', { name: '加上' }))
  await type('太宇社区队', '10235')

  expect(screen.getByText('记作 1 分 02.35 秒')).toBeInTheDocument()
  await expectAccessible()
  view.unmount()
  open()
  expect(await screen.findByRole('textbox', { name: '太宇社区队' })).toHaveValue('10235')
})

test('what is saved is what was typed, and the device then waits for the next change', async () => {
  open({ results: someResults({ state: 'draft', version: 1 }) })
  let sent: InputOf<typeof results.write> | undefined
  answer(results.write, (input) => {
    sent = input
    return someResults({ state: 'draft', version: 2, entries: input.entries })
  })

  await type('太宇社区队', '45.1')
  press('存草稿')

  await screen.findByText('已存为草稿')
  expect(sent).toMatchObject({ version: 1, measure: 'time' })
  expect(sent?.entries.map(({ id, value }) => [id, value])).toEqual([
    ['b', 46_200],
    ['a', 45_100],
  ])
})

describe('taken over from the sign-ups', () => {
  const party = (name: string, signUpId: string) => ({ signUpId, kind: 'team' as const, names: [name] })
  const both = [party('荷叶队', signUpId()), party('银穆队', 'sgn_01HZXJ4M1Q2W3E4R5T6Y7V8B9Z')]

  test('teams stand there by the names they signed up with, and are saved as theirs', async () => {
    open()
    answer(results.signedUp, { parties: both, leftOut: 0 })
    let sent: InputOf<typeof results.write> | undefined
    answer(results.write, (input) => {
      sent = input
      return someResults({ state: 'draft', version: 1, entries: input.entries })
    })
    fireEvent.click(await screen.findByRole('button', { name: '从报名带入' }))
    await screen.findByText('带入 2 个')
    await type('荷叶队', '45.1')
    press('存草稿')

    await screen.findByText('已存为草稿')
    expect(sent?.entries.map(({ name, signUpId: of, value }) => [name, of, value])).toEqual([
      ['荷叶队', both[0]!.signUpId, 45_100],
      ['银穆队', both[1]!.signUpId, undefined],
    ])
  })

  test('what is typed while the answer is on its way stays', async () => {
    open({ results: someResults({ state: 'draft', version: 1 }) })
    answer(results.signedUp, { parties: both, leftOut: 0 })
    const field = await screen.findByRole('textbox', { name: '太宇社区队' })
    press('从报名带入')
    fireEvent.change(field, { target: { value: '45.1' } })

    await screen.findByText('带入 2 个')
    expect(screen.getByRole('textbox', { name: '太宇社区队' })).toHaveValue('45.1')
  })

  test('that nobody signed up, and that all are there already, is said', async () => {
    open({ results: someResults({ entries: [anEntry({ name: '荷叶队', signUpId: signUpId() })] }) })
    answer(results.signedUp, { parties: [], leftOut: 0 })
    fireEvent.click(await screen.findByRole('button', { name: '从报名带入' }))
    await screen.findByText('这一场还没有人报上名')
    answer(results.signedUp, { parties: both.slice(0, 1), leftOut: 0 })
    press('从报名带入')

    expect(await screen.findByText('没有新的可带入')).toBeInTheDocument()
  })

  test('what found no room is said', async () => {
    open({ results: someResults({ state: 'draft', version: 1 }) })
    answer(results.signedUp, { parties: both, leftOut: 7 })
    fireEvent.click(await screen.findByRole('button', { name: '从报名带入' }))

    expect(await screen.findByText('带入 2 个，7 个放不下：一场最多 200 个')).toBeInTheDocument()
  })

  test('who was removed does not come back with the next tap', async () => {
    open({ results: someResults({ entries: [anEntry({ name: '荷叶队', signUpId: both[0]!.signUpId })] }) })
    answer(results.signedUp, { parties: both.slice(0, 1), leftOut: 0 })
    fireEvent.click(await screen.findByRole('button', { name: '改名或去掉 荷叶队' }))
    press('去掉')
    press('从报名带入')

    expect(await screen.findByText('没有新的可带入')).toBeInTheDocument()
    expect(screen.queryByRole('textbox', { name: '荷叶队' })).not.toBeInTheDocument()
    expect(screen.getByText(/去掉的不再带入/)).toBeInTheDocument()
  })

  test('without a network nothing that was typed is lost', async () => {
    open({ results: someResults({ state: 'draft', version: 1 }) })
    cutOff(results.signedUp)
    await type('太宇社区队', '45.1')
    press('从报名带入')

    expect(await screen.findByText(/网络/)).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: '太宇社区队' })).toHaveValue('45.1')
  })
})

test('what cannot be read is said beside its field and not sent', async () => {
  open({ results: someResults({ state: 'draft', version: 1 }) })

  await type('太宇社区队', '快')
  press('存草稿')

  expect(screen.getByRole('textbox', { name: '太宇社区队' })).toBeInvalid()
  expect(screen.getByText('有几处要改，已标出。')).toBeInTheDocument()
})

test('before publishing one sees what everybody will read, persons by their first letter', async () => {
  const entries = [anEntry({ kind: 'person', name: '王小明' })]
  open({ results: someResults({ state: 'draft', version: 1, entries }) })
  answer(results.publish, someResults({ entries }))

  fireEvent.click(await screen.findByRole('button', { name: '公布成绩' }))

  const sheet = dialog('公布成绩')
  expect(sheet.getByText('王**')).toBeInTheDocument()
  fireEvent.click(sheet.getByRole('button', { name: '公布成绩' }))
  await screen.findByText('已公布')
})

test('without a single value there is nothing to publish, and that is said', async () => {
  open()

  const publish = await screen.findByRole('button', { name: '公布成绩' })

  expect(publish).toBeDisabled()
  expect(publish).toHaveAccessibleDescription('还没有一个成绩')
})

test('published results are corrected with a reason', async () => {
  open({ results: someResults() })
  let sent: InputOf<typeof results.correct> | undefined
  answer(results.correct, (input) => {
    sent = input
    return someResults({ version: 3, entries: input.entries })
  })
  await type('太宇社区队', '45.1')
  press('更正')
  const sheet = dialog('更正')

  fireEvent.click(sheet.getByRole('button', { name: '更正' }))
  expect(sheet.getByText('请写明原因，至少两个字')).toBeInTheDocument()
  fireEvent.change(sheet.getByRole('textbox', { name: '更正原因（会公开）' }), { target: { value: '秒表看错' } })
  fireEvent.click(sheet.getByRole('button', { name: '更正' }))

  await screen.findByText('已更正')
  expect(sent).toMatchObject({ reason: '秒表看错', version: 2 })
})

test('what somebody else saved meanwhile does not take away what was typed', async () => {
  const view = open({ results: someResults({ state: 'draft', version: 1 }) })
  await type('太宇社区队', '45.1')
  view.unmount()
  open({ results: someResults({ state: 'draft', version: 2, entries: [anEntry({ value: 50_000 })] }) })

  expect(await screen.findByText(/别人存过更新的内容/)).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: '太宇社区队' })).toHaveValue('45.1')
  press('换成最新的')
  expect(screen.getByRole('textbox', { name: '太宇社区队' })).toHaveValue('50.00')
})

test('a refusal keeps what was typed', async () => {
  open({ results: someResults({ state: 'draft', version: 1 }) })
  refuse(results.write, 'results_changed')

  await type('太宇社区队', '45.1')
  press('存草稿')

  expect(await screen.findByText(/这一项刚被别人改过/)).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: '太宇社区队' })).toHaveValue('45.1')
})

test('somebody is renamed or taken out', async () => {
  open({ results: someResults({ state: 'draft', version: 1 }) })
  fireEvent.click(await screen.findByRole('button', { name: '改名或去掉 太宇社区队' }))
  await type('其他队名', '太宇一队')
  press('改好了')
  expect(screen.getByRole('textbox', { name: '太宇一队' })).toBeInTheDocument()

  press('改名或去掉 荷叶社区队')
  press('去掉')

  expect(screen.queryByRole('textbox', { name: '荷叶社区队' })).not.toBeInTheDocument()
})

test('a person is added by name, and how the name is shown is said', async () => {
  open()
  fireEvent.click(await screen.findByRole('button', { name: '加个人' }))
  const sheet = dialog('加个人')
  expect(sheet.getByText(/个人姓名公开时只显示第一个字/)).toBeInTheDocument()

  fireEvent.click(sheet.getByRole('button', { name: '加上' }))
  expect(sheet.getByText('请填名字')).toBeInTheDocument()
  await type('姓名', '居民 甲')
  fireEvent.click(sheet.getByRole('button', { name: '加上' }))

  expect(screen.getByRole('textbox', { name: '居民 甲' })).toBeInTheDocument()
  expect(screen.getByRole('switch', { name: /公布个人全名/ })).not.toBeChecked()
})

const scored = ({ teamId, points }: InputOf<typeof results.score>) => ({
  id: 'sco_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  teamId,
  points,
  at: aBoard().startedAt,
})

/** What is sent there from now on, whatever comes of it. */
function requestsTo(end: string): Request[] {
  const sent: Request[] = []
  server.events.on('request:start', ({ request }) => {
    if (request.method === 'POST' && request.url.endsWith(end)) sent.push(request.clone())
  })
  return sent
}

describe('scoring', () => {
  const scoring = { title: '闻歌知雅调', board: aBoard() }

  function openBoard() {
    answer(results.ofActivity, allResults([], [aBoard()]))
    answer(results.scores, { scores: [] })
    return open(scoring)
  }

  test('begins with the teams of the draft', async () => {
    answer(results.ofActivity, allResults([]))
    open({ results: someResults({ state: 'draft', version: 1 }) })
    let teams: unknown
    answer(results.startBoard, (input) => {
      teams = input.teams
      return aBoard()
    })

    fireEvent.click(await screen.findByRole('radio', { name: '现场记分' }))
    fireEvent.click(await screen.findByRole('button', { name: '开始记分' }))

    await screen.findByText('已开始记分')
    expect(teams).toEqual([
      { name: '荷叶社区队', communityId: 'heye' },
      { name: '太宇社区队', communityId: 'taiyu' },
    ])
  })

  test('gives a team the chosen points', async () => {
    openBoard()
    let sent: InputOf<typeof results.score> | undefined
    answer(results.score, (input) => {
      sent = input
      return {
        id: 'sco_01HZZZZZZZZZZZZZZZZZZZZZZZ',
        teamId: input.teamId,
        points: input.points,
        at: aBoard().startedAt,
      }
    })

    fireEvent.click(await screen.findByRole('radio', { name: '20 分' }))
    press('太宇社区队 +20')

    await screen.findByText('太宇社区队 +20 分，已记上')
    expect(sent).toMatchObject({ ...place, teamId: '01', points: 20 })
    await expectAccessible()
  })

  test('sends what did not arrive again as the same request', async () => {
    openBoard()
    const sent = requestsTo('/scores')
    cutOff(results.score)
    fireEvent.click(await screen.findByRole('button', { name: '太宇社区队 +10' }))
    const again = await screen.findByRole('button', { name: '再试一次' })
    expect(screen.getByText('太宇社区队 +10 没有记上。再试不会重复。')).toBeInTheDocument()
    answer(results.score, scored)

    fireEvent.click(again)

    await screen.findByText('太宇社区队 +10 分，已记上')
    const ids = await Promise.all(sent.map(async (request) => (await request.json()).requestId))
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  test('takes back what was scored wrongly', async () => {
    const wrong = { id: 'sco_01HZZZZZZZZZZZZZZZZZZZZZZZ', teamId: '02', points: -5, at: aBoard().startedAt }
    openBoard()
    answer(results.scores, { scores: [wrong] })
    answer(results.undoScore, () => {
      answer(results.scores, { scores: [{ ...wrong, undoneAt: wrong.at }] })
      return { ...wrong, undoneAt: wrong.at }
    })

    fireEvent.click(await screen.findByRole('button', { name: '撤销 荷叶社区队 −5' }))

    expect(await screen.findByText('已撤销')).toBeInTheDocument()
  })

  test('ends after it was said what follows, and goes on with the draft', async () => {
    openBoard()
    answer(results.closeBoard, () => {
      const closed = { ...scoring.board, closedAt: scoring.board.startedAt }
      const draft = someResults({ state: 'draft', version: 1, measure: 'points' })
      answer(results.managed, { title: '竞答', events: [aManagedEvent({ board: closed, results: draft })] })
      return draft
    })

    fireEvent.click(await screen.findByRole('button', { name: '结束记分' }))
    expect(screen.getByText(/之后不能再加减分/)).toBeInTheDocument()
    fireEvent.click(dialog('结束记分').getByRole('button', { name: '结束记分' }))

    expect(await screen.findByRole('button', { name: '公布成绩' })).toBeInTheDocument()
    expect(screen.getByText('已结束，比分已存为成绩草稿')).toBeInTheDocument()
  })
})

test('without network there is a way to try again', async () => {
  answer(areas.tree, { areas: aTree })
  cutOff(results.managed)
  renderScreen(<ResultsDesk />, { params: place, as: resident() })
  const retry = await screen.findByRole('button', { name: '重试' })
  answer(results.managed, { title: '农民丰收运动会', events: [] })

  fireEvent.click(retry)

  expect(await screen.findByText('这个活动还没有项目。')).toBeInTheDocument()
})
