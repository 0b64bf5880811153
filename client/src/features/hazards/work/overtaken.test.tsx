import { cannedAnswers } from '@mulin/shared/canned-answers'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { hazardBasics, hazardFile } from '../../../../test/hazards'
import { renderScreen, resident } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { HazardWorkPage } from './hazard-work'

const { id, number } = hazardFile()
const at = new Date().toISOString()
const fire = { unitId: 'fire', name: '消防救援站' }
const power = { unitId: 'power', name: '供电公司' }

beforeEach(() => {
  hazardBasics()
  answer(handling.handlers, { handlers: [fire, power] })
})

async function openStep(verb: string, over: Partial<HazardFile>) {
  answer(hazards.one, hazardFile({ parts: ['decider'], ...over }))
  const page = renderScreen(<HazardWorkPage />, { as: resident(), params: { hazardId: id } })
  await screen.findByRole('list', { name: '进展' })
  return { ...page, sheet: await openAgain(verb) }
}
async function openAgain(verb: string) {
  const named = { name: `${verb} ${number}` }
  if (!screen.queryByRole('button', named)) fireEvent.click(screen.getByRole('button', { name: `更多操作 ${number}` }))
  fireEvent.click(await screen.findByRole('button', named))
  return within(await screen.findByRole('dialog', named))
}
type Sheet = Awaited<ReturnType<typeof openAgain>>
const write = (sheet: Sheet, name: RegExp, value: string, place = 0) =>
  fireEvent.input(sheet.getAllByRole('textbox', { name })[place]!, { target: { value } })
const press = (sheet: Sheet, name: string) => fireEvent.click(sheet.getByRole('button', { name }))

/** What the office did meanwhile. */
const meanwhile = (action: 'extend' | 'close', over: Partial<HazardFile>) =>
  answer(
    hazards.one,
    hazardFile({
      parts: ['decider'],
      version: 5,
      entries: [{ at, action, state: over.state ?? 'accepted', by: '街道 01', photos: [] }],
      ...over,
    }),
  )

test('whoever dispatches while the office moves the deadline keeps unit and words, and sends them against what is so now', async () => {
  const sent: object[] = []
  const { sheet } = await openStep('派遣', { state: 'accepted' })
  fireEvent.click(await sheet.findByRole('radio', { name: /供电公司/ }))
  write(sheet, /补充说明/, '门卫有钥匙')
  refuse(handling.dispatch, 'hazard_already_handled')
  meanwhile('extend', { state: 'accepted' })

  press(sheet, '派给供电公司')

  expect(await sheet.findByText(/街道 01 已经改了期限（刚刚），您这一步没有生效。您写的都还在/)).toBeInTheDocument()
  expect(sheet.getByRole('textbox', { name: /补充说明/ })).toHaveValue('门卫有钥匙')
  answer(handling.dispatch, (input) => {
    sent.push(input)
    return hazardFile({ state: 'dispatched', parts: ['decider'], version: 6, handler: power })
  })
  press(sheet, '再试一次')

  await waitFor(() =>
    expect(sent).toEqual([expect.objectContaining({ unitId: 'power', note: '门卫有钥匙', version: 5 })]),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  expect([...device.storage.keys()].join()).not.toContain('dispatch-draft')
})

test('where the step is not possible any more, the words can be copied', async () => {
  const { sheet } = await openStep('问报告人', { state: 'accepted' })
  write(sheet, /报告人会看到/, '车还在吗？')
  refuse(handling.ask, 'hazard_already_handled')
  meanwhile('close', { state: 'closed' })

  press(sheet, '问报告人')

  expect(await sheet.findByText(/现在不能再办这一步/)).toBeInTheDocument()
  expect(sheet.queryByRole('button', { name: '再试一次' })).not.toBeInTheDocument()
  press(sheet, '复制写的内容')
  await waitFor(() => expect(device.copied).toEqual(['车还在吗？']))
  press(sheet, '知道了')
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
})

test.each([
  ['不予立案', { state: 'reported' }, /报告人和遇到同一件/],
  ['收回', { state: 'dispatched', handler: fire }, /收回原因/],
  ['延期', { state: 'accepted' }, /原因/],
  ['改派', { state: 'accepted' }, /改派原因/],
  ['问报告人', { state: 'accepted' }, /报告人会看到/],
  ['结案', { state: 'accepted' }, /补充说明/],
  ['分头办', { state: 'accepted' }, /第 1 处要做什么/],
] as const)('what was typed for %s is there again after a reload', async (verb, over, field) => {
  const first = await openStep(verb, over)
  write(first.sheet, field, '写了一半的话')
  first.unmount()

  const { sheet } = await openStep(verb, over)

  expect(sheet.getAllByRole('textbox', { name: field })[0]).toHaveValue('写了一半的话')
})

test('parts and by whom each is done are there again after the network was lost and the page left', async () => {
  cutOff(handling.split)
  const first = await openStep('分头办', { state: 'accepted' })
  write(first.sheet, /要做什么/, '换电表箱', 0)
  write(first.sheet, /要做什么/, '清走杂物', 1)
  const choices = await first.sheet.findAllByRole('radio', { name: /供电公司/ })
  choices.forEach((radio) => fireEvent.click(radio))
  press(first.sheet, '分头办')
  await first.sheet.findByText(/网络不通/)
  first.unmount()

  const { sheet } = await openStep('分头办', { state: 'accepted' })

  expect(sheet.getAllByRole('textbox', { name: /要做什么/ })[1]).toHaveValue('清走杂物')
  const again = await sheet.findAllByRole('radio', { name: /供电公司/ })
  expect(again.map((radio) => radio.getAttribute('aria-checked'))).toEqual(['true', 'true'])
})

test('a reroute that lost a race does not take back what the other one put right', async () => {
  let sent: object = {}
  const { sheet } = await openStep('改派', { state: 'accepted', place: '3 号楼 楼道' })
  fireEvent.click(await sheet.findByRole('radio', { name: /供电公司/ }))
  write(sheet, /改派原因/, '归供电管')
  refuse(handling.reroute, 'hazard_already_handled')
  meanwhile('extend', { state: 'accepted', place: '5 号楼 楼道' })
  press(sheet, '改派')
  await sheet.findByText(/没有生效/)
  answer(handling.reroute, (input) => {
    sent = input
    return hazardFile({ state: 'dispatched', parts: ['decider'], version: 6, handler: power })
  })

  press(sheet, '再试一次')

  await waitFor(() => expect(sent).toMatchObject({ unitId: 'power', reason: '归供电管' }))
  expect(sent).not.toHaveProperty('place')
})

test('each end has the words of the office for it, and the usual ones where there are none', async () => {
  answer(cannedAnswers.list, {
    answers: [
      { id: 'gone', words: '已到现场看过，隐患已消除', actions: ['close'] },
      { id: 'told', words: '当事人当场清走了', actions: ['close'], outcomes: ['persuaded'] },
    ],
    version: 1,
  })
  const { sheet } = await openStep('结案', { state: 'accepted' })
  const offered = () =>
    within(sheet.getByRole('radiogroup', { name: /常用/ }))
      .getAllByRole('radio')
      .map(({ textContent }) => textContent)

  fireEvent.click(sheet.getByRole('radio', { name: '已劝导' }))
  await waitFor(() => expect(offered()).toEqual(['当事人当场清走了']))
  fireEvent.click(sheet.getByRole('radio', { name: '查明不属实' }))

  expect(offered()).toEqual(['到现场看过，没有发现这个隐患', '位置不明确，多次联系没有回应'])
})
