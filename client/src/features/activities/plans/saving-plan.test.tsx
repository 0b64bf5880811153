import type { Activity } from '@mulin/shared/activities/activity'
import { activities } from '@mulin/shared/activities/endpoints'
import { areas } from '@mulin/shared/areas'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { plainRules } from '../../../../test/activities'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { draftOf } from './plan-draft'
import { PlanEditor } from './plan-editor'

const tree = { areas: [{ id: 'luotang', path: 'luotang', kind: 'subdistrict' as const, name: '罗塘街道' }] }
const office = resident({
  duties: [
    { id: 'dut_01HZZZZZZZZZZZZZZZZZZZZZZZ', title: '街道', role: 'office', areaPath: 'luotang', from: '2026-01-01' },
  ],
})
const id = 'act_01HZZZZZZZZZZZZZZZZZZZZZZZ'
const session: Activity['sessions'][number] = {
  id: 'ses_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  title: '上午',
  startsAt: '2999-12-01T01:00:00.000Z',
  endsAt: '2999-12-01T03:00:00.000Z',
  capacity: 20,
  taken: 0,
  shifts: [],
  signUpOpensAt: '2999-11-20T01:00:00.000Z',
  signUpClosesAt: '2999-11-30T10:00:00.000Z',
  cancelBy: '2999-11-30T10:00:00.000Z',
  ...plainRules,
  waiting: 0,
  freeSeats: [{ free: 20 }],
}
const activity = (over: Partial<Activity> = {}): Activity => ({
  id,
  type: 'health_fair',
  title: '冬季义诊',
  summary: '量血压',
  place: '银穆社区广场',
  contactPhone: '0523-00000000',
  audience: 'anyone',
  areaPath: 'luotang',
  state: 'published',
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  version: 3,
  noClashes: false,
  sessions: [session],
  ...over,
})

const field = (label: RegExp) => screen.getByRole('textbox', { name: label })
const write = (label: RegExp, value: string) => fireEvent.change(field(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

async function open(known = activity()) {
  answer(areas.tree, tree)
  answer(activities.one, known)
  const shown = renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })
  await screen.findByRole('button', { name: /^(保存|合在一起)/ })
  return shown
}

/** What is sent from now on. */
function updates(then = activity({ version: 5 })) {
  const sent: object[] = []
  answer(activities.update, (input) => {
    sent.push(input)
    answer(activities.one, then)
    return then
  })
  return sent
}

test('what was changed and not saved is said when it is there again, and thrown away with one press', async () => {
  const { unmount } = await open()
  write(/^名称/, '冬季大义诊')
  expect(screen.queryByText(/上次改的还没有保存/)).not.toBeInTheDocument()
  unmount()

  await open()
  expect(screen.getByText('上次改的还没有保存，都在这里。')).toBeInTheDocument()
  expect(field(/^名称/)).toHaveValue('冬季大义诊')
  press('不要这些改动')
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '不要这些改动' }))

  expect(field(/^名称/)).toHaveValue('冬季义诊')
  write(/^名称/, '另一个名称')
  expect(screen.queryByText(/上次改的还没有保存/)).not.toBeInTheDocument()
})

describe('a colleague saves while one is writing', () => {
  const changedAt = '2999-11-19T06:05:00.000Z'
  const theirs = activity({
    version: 4,
    changedAt,
    place: '三水广场',
    title: '大义诊',
    sessions: [{ ...session, capacity: 25 }],
  })

  async function overtaken() {
    const shown = await open()
    write(/^名称/, '冬季大义诊')
    write(/^介绍/, '量血压，测血糖')
    answer(activities.one, theirs)
    refuse(activities.update, 'activity_changed')
    press('保存修改')
    await screen.findByText(/您填的还在/)
    return shown
  }

  test('it is said what they changed and when, what is theirs too, and nothing is saved over it', async () => {
    await overtaken()

    expect(screen.getByText(/14:05 改过这个活动/)).toHaveTextContent(
      '名称改成“大义诊”、地点改成“三水广场”、“上午”的名额改成“25”。您填的还在。名称您也改了',
    )
    expect(screen.queryByRole('button', { name: '保存修改' })).not.toBeInTheDocument()
    expect(field(/^介绍/)).toHaveValue('量血压，测血糖')
  })

  test('put together, own words stand on top of theirs and are saved against what is there now', async () => {
    await overtaken()
    const sent = updates()

    press('合在一起，接着改')
    expect(field(/^地点/)).toHaveValue('三水广场')
    press('保存修改')

    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      version: 4,
      title: '冬季大义诊',
      summary: '量血压，测血糖',
      place: '三水广场',
      sessions: [{ id: session.id, capacity: 25 }],
    })
  })

  test('own words are thrown away by one button', async () => {
    await overtaken()

    press('换成最新的，不要我填的')

    expect(field(/^名称/)).toHaveValue('大义诊')
    expect(field(/^介绍/)).toHaveValue('量血压')
    expect(screen.getByRole('button', { name: '保存修改' })).toBeEnabled()
    expect(device.storage.has(`plan:${id}`)).toBe(false)
  })

  test('the words are there when the page is opened anew, and so is what was changed', async () => {
    const { unmount } = await overtaken()
    unmount()

    renderScreen(<PlanEditor />, { as: office, params: { activityId: id } })

    expect(await screen.findByText(/您填的还在/)).toBeInTheDocument()
    expect(field(/^介绍/)).toHaveValue('量血压，测血糖')
  })

  test('what did not come is looked for again in place', async () => {
    await open()
    write(/^名称/, '冬季大义诊')
    refuse(activities.update, 'activity_changed')
    refuse(activities.one, 'busy')
    press('保存修改')
    const look = await screen.findByRole('button', { name: '看看改了什么' })

    answer(activities.one, theirs)
    fireEvent.click(look)

    expect(await screen.findByRole('button', { name: '合在一起，接着改' })).toBeInTheDocument()
    expect(field(/^名称/)).toHaveValue('冬季大义诊')
  })

  test('sessions they added and took out are theirs, those begun here stay', async () => {
    const other = { ...session, id: 'ses_01HZZZZZZZZZZZZZZZZZZZZZZ2', title: '下午' }
    await open(activity({ sessions: [session, other] }))
    press('再加一场')
    fireEvent.change(screen.getAllByRole('textbox', { name: /场次名称/ })[2]!, { target: { value: '晚上' } })
    const added = { ...session, id: 'ses_01HZZZZZZZZZZZZZZZZZZZZZZ3', title: '中午' }
    answer(activities.one, activity({ version: 4, sessions: [session, added] }))
    refuse(activities.update, 'activity_changed')
    press('保存修改')
    expect(await screen.findByText(/去掉或取消了“下午”、加了“中午”/)).toBeInTheDocument()
    const sent = updates()

    press('合在一起，接着改')
    press('保存修改')

    await waitFor(() =>
      expect(sent).toMatchObject([{ sessions: [{ title: '上午' }, { title: '中午' }, { title: '晚上' }] }]),
    )
  })

  test('what is saved already, though the answer was lost, is nobody else’s change', async () => {
    await open()
    write(/^地点/, '三水广场')
    cutOff(activities.update)
    press('保存修改')
    await screen.findByText(/没有网络|连不上|网络/)
    answer(activities.one, activity({ version: 4, place: '三水广场' }))

    updates(activity({ version: 4, place: '三水广场' }))
    press('保存修改')

    await waitFor(() => expect(device.storage.has(`plan:${id}`)).toBe(false))
    expect(screen.queryByText(/您填的还在/)).not.toBeInTheDocument()
  })
})

describe('a session that is added', () => {
  const added = { ...session, id: 'ses_01HZZZZZZZZZZZZZZZZZZZZZZ2', title: '下午' }
  const both = activity({ version: 4, sessions: [session, added] })

  /** Another like the first, but for its title. */
  function addSession() {
    press('再加一场')
    for (const label of ['开始', '结束']) setIn(label, screen.getAllByLabelText<HTMLInputElement>(label)[0]!.value)
  }
  const setIn = (label: string, value: string) =>
    fireEvent.change(screen.getAllByLabelText(label).at(-1)!, { target: { value } })
  const title = (value: string) =>
    fireEvent.change(screen.getAllByRole('textbox', { name: /场次名称/ }).at(-1)!, { target: { value } })
  /** As the server has it after it was sent. */
  const savedAs = (sent: object[]) => {
    const { id: _, ...planned } = (sent[0] as { sessions: Partial<Activity['sessions'][number]>[] }).sessions[1]!
    return { ...both, sessions: [session, { ...added, ...planned }] }
  }

  /** Another one is sent, arrives, and nobody hears of it. */
  async function addedUnheard() {
    await open()
    addSession()
    title('下午')
    const lost: object[] = []
    cutOff(activities.update, (input) => lost.push(input))
    press('保存修改')
    await screen.findByText(/网络/)
    return lost
  }

  test('and saved without an answer is the one that is there then, and nobody else’s', async () => {
    const lost = await addedUnheard()
    answer(activities.one, savedAs(lost))
    refuse(activities.update, 'activity_changed')
    write(/^介绍/, '量血压，测血糖')
    press('保存修改')
    expect(await screen.findByText(/上次的已经存好/)).toBeInTheDocument()
    expect(screen.queryByText(/别人/)).not.toBeInTheDocument()
    const sent = updates(savedAs(lost))

    press('保存修改')

    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent).toMatchObject([
      { version: 4, summary: '量血压，测血糖', sessions: [{ id: session.id }, { id: added.id, title: '下午' }] },
    ])
    expect((sent[0] as Activity).sessions).toHaveLength(2)
  })

  test('beside what somebody else changed is put together once', async () => {
    const lost = await addedUnheard()
    answer(activities.one, { ...savedAs(lost), version: 5, place: '三水广场' })
    refuse(activities.update, 'activity_changed')
    write(/^介绍/, '量血压，测血糖')
    press('保存修改')
    expect(await screen.findByText(/改过这个活动：地点改成“三水广场”。您填的还在。/)).toBeInTheDocument()
    const sent = updates()

    press('合在一起，接着改')
    press('保存修改')

    await waitFor(() => expect(sent).toHaveLength(1))
    expect((sent[0] as Activity).sessions.map(({ id: own }) => own)).toEqual([session.id, added.id])
  })

  describe('and corrected after an answer that was lost', () => {
    const theirs = { version: 5, place: '三水广场' }
    /** Then something is corrected and saved. */
    async function corrected(correct: () => void, over: (saved: Activity) => Partial<Activity> = () => ({})) {
      const lost = await addedUnheard()
      correct()
      const saved = savedAs(lost)
      const now = { ...saved, ...over(saved) }
      answer(activities.one, now)
      refuse(activities.update, 'activity_changed')
      press('保存修改')
      return now
    }
    const saving = async (then: Activity) => {
      const sent = updates(then)
      press('保存修改')
      await waitFor(() => expect(sent).toHaveLength(1))
      return sent[0] as Activity
    }

    test('is that one session, and nobody else’s', async () => {
      const now = await corrected(() => title('傍晚'))
      expect(await screen.findByText(/上次的已经存好/)).toBeInTheDocument()
      expect(screen.queryByText(/别人/)).not.toBeInTheDocument()

      const { sessions } = await saving(now)

      expect(sessions).toMatchObject([{ id: session.id }, { id: added.id, title: '傍晚' }])
      expect(sessions).toHaveLength(2)
    })

    test('is put together once with what somebody else changed, also of itself', async () => {
      const now = await corrected(
        () => title('傍晚'),
        ({ sessions: [first, second] }) => ({ ...theirs, sessions: [first!, { ...second!, capacity: 12 }] }),
      )
      expect(
        await screen.findByText(/改过这个活动：地点改成“三水广场”、“下午”的名额改成“12”。您填的还在。$/),
      ).toBeInTheDocument()

      press('合在一起，接着改')
      const { sessions, place } = await saving(now)

      expect(place).toBe('三水广场')
      expect(sessions).toMatchObject([{ id: session.id }, { id: added.id, title: '傍晚', capacity: 12 }])
      expect(sessions).toHaveLength(2)
    })

    test('is gone where it was taken out again', async () => {
      const now = await corrected(
        () => fireEvent.click(screen.getAllByRole('button', { name: /^去掉/ }).at(-1)!),
        () => theirs,
      )
      expect(await screen.findByText(/改过这个活动：地点改成“三水广场”。您填的还在。$/)).toBeInTheDocument()

      press('合在一起，接着改')

      expect((await saving(now)).sessions.map(({ id: own }) => own)).toEqual([session.id])
    })

    test('is known also where the page was closed in between', async () => {
      const now = await corrected(() => title('傍晚'))
      await screen.findByText(/上次的已经存好/)
      cleanup()
      await open(now)

      expect((await saving(now)).sessions).toMatchObject([{ id: session.id }, { id: added.id, title: '傍晚' }])
    })
  })

  test('keeps its id while it is written on during the saving', async () => {
    await open()
    addSession()
    title('下午')
    const sent: object[] = []
    answer(activities.update, (input) => {
      sent.push(input)
      answer(activities.one, savedAs(sent))
      title('傍晚')
      return savedAs(sent)
    })
    press('保存修改')
    await waitFor(() => expect(sent).toHaveLength(1))
    await waitFor(() => expect(screen.getByRole('button', { name: '保存修改' })).toBeEnabled())

    press('保存修改')

    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]).toMatchObject({ sessions: [{ id: session.id }, { id: added.id, title: '傍晚' }] })
  })
})

describe('what a version of before kept under the version that was changed', () => {
  const old = (title: string) => ({ ...draftOf(activity()), title })
  const keys = () => [...device.storage.keys()].filter((key) => key.startsWith('plan:'))

  test('is taken over where that is what there is, and nothing else of it stays', async () => {
    device.storage.set(`plan:${id} 2`, old('旧义诊'))
    device.storage.set(`plan:${id} 3`, old('冬季大义诊'))

    const { unmount } = await open()
    expect(field(/^名称/)).toHaveValue('冬季大义诊')
    expect(keys()).toEqual([`plan:${id}`])
    unmount()
    await open()

    expect(field(/^名称/)).toHaveValue('冬季大义诊')
  })

  test('is gone where the activity was changed since', async () => {
    device.storage.set(`plan:${id} 2`, old('旧义诊'))

    await open()

    expect(field(/^名称/)).toHaveValue('冬季义诊')
    expect(keys()).toEqual([])
  })
})

describe('a new one whose answer is lost', () => {
  async function lost() {
    answer(areas.tree, tree)
    const shown = renderScreen(<PlanEditor />, { as: office })
    await screen.findByRole('button', { name: '保存草稿' })
    fireEvent.click(screen.getByRole('radio', { name: '义诊' }))
    write(/^名称/, '冬季义诊')
    write(/^地点/, '银穆社区广场')
    write(/^联系电话/, '0523 0000 0000')
    write(/场次名称/, '上午')
    const first: object[] = []
    cutOff(activities.create, (input) => first.push(input))
    press('保存草稿')
    await waitFor(() => expect(first).toHaveLength(1))
    await screen.findByText(/网络/)
    return { first: first[0]!, ...shown }
  }

  test('is sent once more as it was, and what was corrected since is a change of it', async () => {
    const { first } = await lost()
    const draft = activity({ state: 'draft', version: 1 })
    const created: object[] = []
    answer(activities.create, (input) => {
      created.push(input)
      return draft
    })
    const sent = updates()

    write(/^地点/, '三水广场')
    press('保存草稿')

    await waitFor(() => expect(visited()).toEqual([`/packages/staff/activity-edit/index?activityId=${id}`]))
    expect(created).toEqual([first])
    expect(sent).toMatchObject([{ activityId: id, version: 1, place: '三水广场' }])
    expect([...device.storage.keys()].filter((key) => key.startsWith('plan:'))).toEqual([])
  })

  test('is still known when the page is opened anew', async () => {
    const { first, unmount } = await lost()
    unmount()
    renderScreen(<PlanEditor />, { as: office })
    await screen.findByRole('button', { name: '保存草稿' })
    const created: object[] = []
    answer(activities.create, (input) => {
      created.push(input)
      return activity({ state: 'draft', version: 1 })
    })

    press('保存草稿')

    await waitFor(() => expect(created).toEqual([first]))
  })

  test('leaves its correction on the page of the draft when that does not arrive', async () => {
    const { unmount } = await lost()
    answer(activities.create, activity({ state: 'draft', version: 1 }))
    refuse(activities.update, 'activity_changed')
    write(/^地点/, '三水广场')
    press('保存草稿')
    await waitFor(() => expect(visited()).toHaveLength(1))
    unmount()

    await open(activity({ state: 'draft', version: 2, title: '大义诊' }))

    expect(field(/^地点/)).toHaveValue('三水广场')
    expect(screen.getByText(/您填的还在/)).toBeInTheDocument()
  })

  test('was none if it is refused for good: then what is written now is created', async () => {
    const { first } = await lost()
    const created: { place: string; requestId: string }[] = []
    answer(activities.create, (input) => {
      created.push(input)
      return activity({ state: 'draft', version: 1 })
    })
    refuse(activities.create, 'area_not_found', undefined, { once: true })
    write(/^地点/, '三水广场')
    press('保存草稿')

    await waitFor(() => expect(created).toMatchObject([{ place: '三水广场' }]))
    expect(created[0]!.requestId).not.toBe((first as { requestId: string }).requestId)
  })
})

describe('an end before the beginning', () => {
  const end = (value: string) => fireEvent.change(screen.getByLabelText('结束'), { target: { value } })

  test('is on the next day, which is said at once', async () => {
    await open()

    end('01:30')

    expect(screen.getByText('次日 01:30，共 16 小时 30 分钟')).toBeInTheDocument()
  })

  test('of more than twelve hours is asked about before it is saved', async () => {
    await open()
    const sent = updates()
    end('08:00')
    press('保存修改')
    expect(screen.getByText(/比开始早，算到了次日/)).toBeInTheDocument()
    expect(sent).toEqual([])

    fireEvent.click(screen.getByRole('switch', { name: '通宵办到次日 08:00' }))
    press('保存修改')

    await waitFor(() => expect(sent).toMatchObject([{ sessions: [{ endsAt: '2999-12-02T00:00:00.000Z' }] }]))
  })

  test('of a short night is not asked about', async () => {
    await open()
    const sent = updates()
    fireEvent.change(screen.getByLabelText('开始'), { target: { value: '20:00' } })
    end('06:00')
    expect(screen.getByText('次日 06:00，共 10 小时')).toBeInTheDocument()

    press('保存修改')

    await waitFor(() => expect(sent).toHaveLength(1))
  })
})

describe('publishing', () => {
  const past = '2020-11-30T10:00:00.000Z'
  const closed = { ...session, signUpOpensAt: '2020-11-01T10:00:00.000Z', signUpClosesAt: past }

  test('a draft to which people can sign up says so', async () => {
    await open(activity({ state: 'draft' }))
    press('发布')

    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('发布后居民马上能看到并报名。')).toBeInTheDocument()
    expect(dialog.getByRole('button', { name: '发布' })).toBeInTheDocument()
  })

  test.each([
    ['all', [closed], /报名已经全部截止/],
    ['some', [closed, { ...session, id: 'ses_01HZZZZZZZZZZZZZZZZZZZZZZ2', title: '下午' }], /“上午”的报名已经截止/],
  ])('one whose sign-up is closed for %s asks first', async (_, sessions, words) => {
    await open(activity({ state: 'draft', sessions }))
    press('发布')

    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(words)).toBeInTheDocument()
    expect(dialog.queryByText('发布后居民马上能看到并报名。')).not.toBeInTheDocument()
    expect(dialog.getByRole('button', { name: '照样发布' })).toBeEnabled()
  })

  test('one that is over says what to do instead', async () => {
    await open(activity({ state: 'draft', startsAt: '2020-12-01T01:00:00.000Z', endsAt: '2020-12-01T03:00:00.000Z' }))

    expect(screen.getByRole('button', { name: '发布' })).toBeDisabled()
    expect(screen.getByText(/时间已经过去，不能发布。请先改日期/)).toBeInTheDocument()
  })
})
