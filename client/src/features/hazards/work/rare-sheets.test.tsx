import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { addDays, dayOf, instantOf } from '@mulin/shared/times'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { hazardBasics, hazardFile, photo } from '../../../../test/hazards'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { HazardWorkPage } from './hazard-work'

const { id, number } = hazardFile()

beforeEach(hazardBasics)

async function openStep(verb: string, over: Partial<HazardFile>) {
  answer(hazards.one, hazardFile(over))
  renderScreen(<HazardWorkPage />, { as: resident(), params: { hazardId: id } })
  await screen.findByRole('list', { name: '进展' })
  const named = { name: `${verb} ${number}` }
  if (!screen.queryByRole('button', named)) fireEvent.click(screen.getByRole('button', { name: `更多操作 ${number}` }))
  fireEvent.click(await screen.findByRole('button', named))
  return within(await screen.findByRole('dialog', named))
}
type Sheet = Awaited<ReturnType<typeof openStep>>
const write = (sheet: Sheet, name: RegExp, value: string) =>
  fireEvent.input(sheet.getByRole('textbox', { name }), { target: { value } })
const press = (sheet: Sheet, name: string) => fireEvent.click(sheet.getByRole('button', { name }))

describe('分头办', () => {
  const decided = { state: 'accepted' as const, parts: ['decider' as const] }
  beforeEach(() =>
    answer(handling.handlers, {
      handlers: [
        { unitId: 'fire', name: '消防' },
        { personId: 'per_01HZZZZZZZZZZZZZZZZZZZZZZY', name: '网格员 01' },
      ],
    }),
  )
  const part = (sheet: Sheet, place: number) => within(sheet.getByRole('region', { name: `第 ${place} 处要做什么` }))
  const fill = async (sheet: Sheet, place: number, what: string, who: string) => {
    write(part(sheet, place), /要做什么/, what)
    fireEvent.click(await part(sheet, place).findByRole('radio', { name: who }))
  }

  test('sends each part with what is to be done and by whom, under one request while the network is away', async () => {
    const sent: unknown[] = []
    cutOff(handling.split, (input) => sent.push(input))
    const sheet = await openStep('分头办', decided)
    await fill(sheet, 1, ' 清走车辆 ', '网格员 01')
    await fill(sheet, 2, '装上栏杆', '消防')

    press(sheet, '分头办')
    await sheet.findByText(/网络不通/)
    answer(handling.split, (input) => {
      sent.push(input)
      return hazardFile({ ...decided, state: 'split', version: 3 })
    })
    press(sheet, '分头办')

    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[0]).toEqual({
      hazardId: id,
      requestId: expect.any(String),
      version: 1,
      parts: [
        { what: '清走车辆', personId: 'per_01HZZZZZZZZZZZZZZZZZZZZZZY' },
        { what: '装上栏杆', unitId: 'fire' },
      ],
    })
    expect(sent[1]).toEqual(sent[0])
  })

  test('says what is missing in which part, and sends nothing', async () => {
    const sheet = await openStep('分头办', decided)
    await fill(sheet, 1, '清走车辆', '消防')

    press(sheet, '分头办')

    expect(part(sheet, 2).getByText('请写明要做什么，至少两个字')).toBeInTheDocument()
    expect(part(sheet, 2).getByText('请选择单位或人员')).toBeInTheDocument()
    expect(part(sheet, 1).queryByText(/请/)).not.toBeInTheDocument()
  })

  test('one part too many is taken out again; two are left', async () => {
    const sheet = await openStep('分头办', decided)
    press(sheet, '再加一处')
    press(sheet, '去掉第 2 处')

    expect(sheet.getAllByRole('region')).toHaveLength(2)
    expect(sheet.queryByRole('button', { name: /^去掉/ })).not.toBeInTheDocument()
  })

  test('takes six parts at most', async () => {
    const sheet = await openStep('分头办', decided)
    for (let parts = 2; parts < 6; parts++) press(sheet, '再加一处')

    expect(sheet.getAllByRole('region')).toHaveLength(6)
    expect(sheet.queryByRole('button', { name: '再加一处' })).not.toBeInTheDocument()
  })
})

describe('并案', () => {
  const own = { parts: ['decider' as const], building: '3号楼', spot: 'stairwell' as const, photos: [photo('A')] }
  const other = (digit: number, over: Partial<HazardFile>) =>
    hazardFile({ id: `haz_01HZZZZZZZZZZZZZZZZZZZZZZ${digit}`, number: `YH20261122-00000${digit}`, ...over })
  const found = [
    other(1, { building: '3号楼', place: '3号楼', description: '缺灭火器', photos: [] }),
    other(2, { building: '3号楼', spot: 'stairwell', photos: [photo('B')] }),
    other(3, { ...own, parent: { hazardId: id, number } }),
    other(4, { ...own, state: 'fixed' }),
    other(5, { ...own, categoryId: 'exit' }),
    other(6, { building: '9号楼', spot: 'roof', place: '9号楼 楼顶', description: '缺灭火器', photos: [] }),
  ]
  beforeEach(() => answer(handling.list, { hazards: [hazardFile(own), ...found] }))

  test('the likeliest comes first, with its photo and what speaks for it; what is unlike or would be refused is none', async () => {
    const sheet = await openStep('并案', own)

    const rows = await sheet.findAllByRole('article')
    expect(rows.map((row) => within(row).getByText(/^YH/).textContent?.slice(0, 18))).toEqual(
      ['YH20261122-000002', 'YH20261122-000001'].map((one) => expect.stringContaining(one)),
    )
    expect(within(rows[0]!).getByText(/同一栋楼 · 同样的地方/)).toBeInTheDocument()
    expect(within(rows[0]!).getByRole('group', { name: '上报照片 YH20261122-000002' })).toBeInTheDocument()
    expect(sheet.getByRole('group', { name: '上报照片' })).toBeInTheDocument()
  })

  test('asks for its own category, and finds the newest behind what burns', async () => {
    const asked: object[] = []
    answer(handling.list, (input) => {
      asked.push(input)
      return input.after === undefined ? { hazards: [found[0]!], next: 'further' } : { hazards: [found[1]!] }
    })
    const sheet = await openStep('并案', own)

    expect((await sheet.findAllByRole('article'))[0]).toHaveTextContent('YH20261122-000002')
    expect(asked).toMatchObject([{ categoryId: hazardFile().categoryId }, { after: 'further' }])
  })

  test('where nothing is like it, nothing is offered', async () => {
    answer(handling.list, { hazards: [found[3]!, found[4]!, found[5]!] })
    const sheet = await openStep('并案', own)

    await waitFor(() => expect(sheet.getByRole('textbox', { name: /并入哪一件/ })).toBeInTheDocument())
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(sheet.queryByRole('article')).not.toBeInTheDocument()
  })

  test('sends the number of the one that was picked', async () => {
    let sent: object = {}
    answer(handling.merge, (input) => {
      sent = input
      return hazardFile({ ...own, state: 'merged', version: 2 })
    })
    const sheet = await openStep('并案', own)
    const [first] = await sheet.findAllByRole('checkbox')

    press(sheet, '并案')
    expect(sheet.getByText(/请填写完整编号/)).toBeInTheDocument()
    fireEvent.click(first!)
    expect(first).toBeChecked()
    expect(sheet.getByRole('textbox', { name: /并入哪一件/ })).toHaveValue('YH20261122-000002')
    press(sheet, '并案')

    await waitFor(() =>
      expect(sent).toEqual({ hazardId: id, requestId: expect.any(String), version: 1, number: 'YH20261122-000002' }),
    )
  })

  test('another category is said, with what to do about it', async () => {
    const sheet = await openStep('并案', own)
    write(sheet, /并入哪一件/, 'YH20261122-000009')
    refuse(handling.merge, 'merge_target_unfit', { why: 'category' })

    press(sheet, '并案')

    expect(await sheet.findByText(/类别不一样.*用“改派”改正类别/)).toBeInTheDocument()
  })

  test('what does not fit is said, and what was picked stays', async () => {
    const sheet = await openStep('并案', own)
    write(sheet, /并入哪一件/, 'YH20261122-000009')
    refuse(handling.merge, 'merge_target_not_found')

    press(sheet, '并案')

    expect(await sheet.findByRole('alert')).toBeInTheDocument()
    expect(sheet.getByRole('textbox', { name: /并入哪一件/ })).toHaveValue('YH20261122-000009')
  })

  test('the one that goes on leads to what was merged into it, with its photos', async () => {
    const at = new Date().toISOString()
    const into = { hazardId: found[1]!.id, number: found[1]!.number }
    const entry = { at, action: 'absorb' as const, state: 'reported' as const, other: into, photos: [photo('B')] }
    answer(hazards.one, hazardFile({ ...own, entries: [entry] }))
    renderScreen(<HazardWorkPage />, { as: resident(), params: { hazardId: id } })

    fireEvent.click(await screen.findByRole('button', { name: new RegExp(into.number) }))

    expect(visited()).toEqual([`/packages/staff/hazard/index?hazardId=${into.hazardId}`])
    expect(screen.getByRole('group', { name: `${into.number} 并入这一件照片` })).toBeInTheDocument()
  })
})

describe('a later deadline', () => {
  const extension = { dueAt: '2099-01-05T15:59:00.000Z', reason: '等配件', at: '2026-11-20T01:00:00.000Z' }
  test.each([
    ['申请延期', 'handler', handling.requestExtension, { label: /延到哪一天/, first: 4 }],
    ['延期', 'decider', handling.extend, { label: /新的期限/, first: 0 }],
  ] as const)(
    '%s sends the day and the reason, once both are there',
    async (verb, part, endpoint, { label, first }) => {
      let sent: object = {}
      answer(endpoint, (input) => {
        sent = input
        return hazardFile({ state: 'dispatched', parts: [part], version: 4 })
      })
      const today = dayOf(new Date().toISOString())
      const dueAt = instantOf(addDays(today, 3), '07:36')
      const sheet = await openStep(verb, { state: 'dispatched', parts: [part], dueAt })
      const day = sheet.getByLabelText(label)
      expect(sheet.getByText(/现在的期限是 .* 07:36，?.*选的那天 23:59/)).toBeInTheDocument()
      // Whoever asks needs a later one, whoever decides may take a slip back; neither one out of sight.
      expect(day).toHaveAttribute('min', addDays(today, first))
      expect(day).toHaveAttribute('max', addDays(today, 90))

      press(sheet, verb)
      expect(sheet.getByText('请写明原因，至少两个字')).toBeInTheDocument()
      fireEvent.click(sheet.getByRole('radio', { name: '等待配件或施工队' }))
      press(sheet, verb)
      expect(sheet.getByText('请选择日期')).toBeInTheDocument()
      fireEvent.input(day, { target: { value: '2099-01-05' } })
      press(sheet, verb)

      const said = { until: '2099-01-05', reason: '等待配件或施工队' }
      await waitFor(() => expect(sent).toEqual({ hazardId: id, requestId: expect.any(String), version: 1, ...said }))
    },
  )

  const asked = { state: 'dispatched', parts: ['decider'], handler: { unitId: 'fire', name: '消防救援站' } } as const

  test('延期 shows who asked for it, and begins with the day and the reason that were asked for', async () => {
    let sent: object = {}
    answer(handling.extend, (input) => {
      sent = input
      return hazardFile({ ...asked, parts: ['decider'], version: 4 })
    })
    const sheet = await openStep('延期', { ...asked, parts: ['decider'], extension })
    expect(sheet.getByText(/^消防救援站申请延到 .*1月5日 23:59：等配件$/)).toBeInTheDocument()
    expect(sheet.getByLabelText(/新的期限/)).toHaveValue('2099-01-05')
    expect(sheet.getByRole('textbox', { name: /延期原因/ })).toHaveValue('等配件')

    press(sheet, '延期')

    const said = { until: '2099-01-05', reason: '等配件' }
    await waitFor(() => expect(sent).toEqual({ hazardId: id, requestId: expect.any(String), version: 1, ...said }))
  })

  test('another day and another reason than were asked for are taken as well, also when the sheet was closed meanwhile', async () => {
    const sheet = await openStep('延期', { ...asked, parts: ['decider'], extension })
    fireEvent.input(sheet.getByLabelText(/新的期限/), { target: { value: '2099-01-03' } })
    write(sheet, /延期原因/, '先修一半')
    fireEvent.click(sheet.getByRole('button', { name: '关闭' }))

    fireEvent.click(screen.getByRole('button', { name: `延期 ${number}` }))
    const again = within(await screen.findByRole('dialog', { name: `延期 ${number}` }))
    expect(again.getByLabelText(/新的期限/)).toHaveValue('2099-01-03')
    expect(again.getByRole('textbox', { name: /延期原因/ })).toHaveValue('先修一半')
  })

  test('a day that went by before it was decided is not offered', async () => {
    const gone = { ...extension, dueAt: instantOf(addDays(dayOf(new Date().toISOString()), -1), '23:59') }
    const sheet = await openStep('延期', { ...asked, parts: ['decider'], extension: gone })

    expect(sheet.getByLabelText(/新的期限/)).toHaveValue('')
    press(sheet, '延期')
    expect(sheet.getByText('请选择日期')).toBeInTheDocument()
  })

  test('不同意延期 shows what was asked for, and sends why not', async () => {
    let sent: object = {}
    answer(handling.refuseExtension, (input) => {
      sent = input
      return hazardFile({ state: 'dispatched', parts: ['decider'], version: 4 })
    })
    const sheet = await openStep('不同意延期', { ...asked, parts: ['decider'], extension })
    expect(sheet.getByText(/^消防救援站申请延到 .*：等配件$/)).toBeInTheDocument()

    fireEvent.click(sheet.getByRole('radio', { name: '涉及安全，不能再等' }))
    press(sheet, '不同意延期')

    const said = { reason: '涉及安全，不能再等' }
    await waitFor(() => expect(sent).toEqual({ hazardId: id, requestId: expect.any(String), version: 1, ...said }))
  })

  test('我们来办 is asked about once and sends nothing but itself', async () => {
    let sent: object = {}
    answer(handling.takeOn, (input) => {
      sent = input
      return hazardFile({ state: 'dispatched', parts: ['property'], version: 3 })
    })
    answer(hazards.one, hazardFile({ state: 'accepted', parts: ['property'] }))
    renderScreen(<HazardWorkPage />, { as: resident(), params: { hazardId: id } })
    fireEvent.click(await screen.findByRole('button', { name: `我们来办 ${number}` }))

    press(within(await screen.findByRole('dialog')), '我们来办')

    await waitFor(() => expect(sent).toEqual({ hazardId: id, requestId: expect.any(String), version: 1 }))
  })
})

describe('结案', () => {
  test('without its having been fixed is not sent without a reason, a usual one by a tap', async () => {
    let sent: object = {}
    answer(handling.close, (input) => {
      sent = input
      return hazardFile({ state: 'closed', parts: ['decider'], version: 4 })
    })
    const sheet = await openStep('结案', { state: 'accepted', parts: ['decider'] })
    fireEvent.click(sheet.getByRole('radio', { name: '查明不属实' }))

    press(sheet, '结案')
    expect(sheet.getByText('请写明原因，至少两个字')).toBeInTheDocument()
    expect(sent).toEqual({})
    fireEvent.click(sheet.getByRole('radio', { name: '到现场看过，没有发现这个隐患' }))
    press(sheet, '结案')

    const said = { outcome: 'unfounded', note: '到现场看过，没有发现这个隐患' }
    await waitFor(() => expect(sent).toMatchObject(said))
  })

  test('of a whole shows how its parts ended, and offers 已整改 only where one was', async () => {
    const parts = ['1', '2'].map((digit) => ({
      hazardId: `haz_01HZZZZZZZZZZZZZZZZZZZZZZ${digit}`,
      number: `YH20261122-00000${digit}`,
      handler: '消防',
      what: `第 ${digit} 处`,
    }))
    const endedParts = parts.map(({ hazardId }) => ({ hazardId, outcome: 'handed_over' as const }))
    const whole = { state: 'checked' as const, parts: ['decider' as const], splitInto: parts, openParts: 0, endedParts }

    const sheet = await openStep('结案', whole)

    expect(within(sheet.getByRole('group', { name: '各部分的结果' })).getAllByText(/已移交/)).toHaveLength(2)
    expect(sheet.queryByRole('radio', { name: '已整改' })).not.toBeInTheDocument()
  })
})
