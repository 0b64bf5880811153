import { type CannedAnswer, cannedAnswers, wordedActions } from '@mulin/shared/canned-answers'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { fireEvent, screen, within } from '@testing-library/react'
import { renderScreen, resident } from '../../../test/screen'
import { answer, refuse } from '../../../test/server'
import { AnswersDesk } from './answers-desk'

const notFound: CannedAnswer = { id: 'not-found', words: '现场核实没有发现', actions: ['decline'] }

beforeEach(() =>
  answer(hazards.categories, {
    categories: [{ id: 'exit', name: '堵住逃生通道', hint: '', icon: 'exit', deadline: { hours: 24 } }],
  }),
)

async function opened(answers: CannedAnswer[]) {
  answer(cannedAnswers.list, { answers, version: 2 })
  renderScreen(<AnswersDesk />, { as: resident() })
  await screen.findByRole('button', { name: '加一条' })
}

test('a new one says what is missing, and is saved with the others', async () => {
  await opened([notFound])
  fireEvent.click(screen.getByRole('button', { name: '加一条' }))
  const sheet = within(await screen.findByRole('dialog'))
  fireEvent.click(sheet.getByRole('button', { name: '确定' }))
  expect(sheet.getByText('请填两个字以上')).toBeInTheDocument()
  expect(sheet.getByText('请至少选一步')).toBeInTheDocument()

  fireEvent.input(sheet.getByLabelText(/要说的话/), { target: { value: '通道已清空' } })
  fireEvent.click(sheet.getByRole('checkbox', { name: '整改反馈' }))
  fireEvent.click(await sheet.findByRole('checkbox', { name: '堵住逃生通道' }))
  fireEvent.click(sheet.getByRole('button', { name: '确定' }))
  expect(await screen.findByText('整改反馈 · 堵住逃生通道')).toBeInTheDocument()

  answer(cannedAnswers.set, ({ answers, version }) => {
    expect(version).toBe(2)
    expect(answers).toEqual([
      notFound,
      { id: expect.any(String), words: '通道已清空', actions: ['fix'], categoryIds: ['exit'] },
    ])
    answer(cannedAnswers.list, { answers, version: 3 })
    return { answers, version: 3 }
  })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('常用语已保存')).toBeInTheDocument()
})

test('only steps that ask for words are offered; one of before that does not is asked for another', async () => {
  await opened([{ ...notFound, actions: ['accept'] }])
  expect(screen.getByText('还没有用在哪一步 · 所有类别')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '修改 现场核实没有发现' }))
  const sheet = within(await screen.findByRole('dialog'))

  const offered = within(sheet.getByRole('group', { name: /用在哪一步/ })).getAllByRole('checkbox')
  fireEvent.click(sheet.getByRole('button', { name: '确定' }))

  expect(offered.map(({ textContent }) => textContent)).not.toEqual(expect.arrayContaining(['立案']))
  expect(offered).toHaveLength(wordedActions.length)
  expect(sheet.getByText('请至少选一步')).toBeInTheDocument()
})

test('what somebody else changed meanwhile is told, and what was written stays', async () => {
  await opened([notFound])
  fireEvent.click(screen.getByRole('button', { name: '删除 现场核实没有发现' }))
  refuse(cannedAnswers.set, 'answers_changed')
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText(/常用语刚被别人改过/)).toBeInTheDocument()
  expect(screen.getByText('还没有常用语。')).toBeInTheDocument()
})

test('the newest is seen on request in place of what was written', async () => {
  await opened([notFound])
  fireEvent.click(screen.getByRole('button', { name: '删除 现场核实没有发现' }))
  refuse(cannedAnswers.set, 'answers_changed')
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  answer(cannedAnswers.list, { answers: [{ ...notFound, words: '现场没有发现' }], version: 3 })
  fireEvent.click(await screen.findByRole('button', { name: '看最新的' }))

  expect(await screen.findByText('现场没有发现')).toBeInTheDocument()
  expect(screen.queryByText('有修改还没有保存。')).not.toBeInTheDocument()
})

test('what is not saved yet is there again when the page is opened again', async () => {
  answer(cannedAnswers.list, { answers: [notFound], version: 2 })
  const { unmount } = renderScreen(<AnswersDesk />, { as: resident() })
  fireEvent.click(await screen.findByRole('button', { name: '删除 现场核实没有发现' }))
  unmount()

  renderScreen(<AnswersDesk />, { as: resident() })

  expect(await screen.findByText('有修改还没有保存。')).toBeInTheDocument()
  expect(screen.getByText('还没有常用语。')).toBeInTheDocument()
})

test('words for an end say of which, and are shown so; those of before are for what was fixed', async () => {
  await opened([{ id: 'gone', words: '隐患已消除', actions: ['close'] }])
  expect(screen.getByText('结案（已整改） · 所有类别')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '加一条' }))
  const sheet = within(await screen.findByRole('dialog'))
  fireEvent.input(sheet.getByLabelText(/要说的话/), { target: { value: '当事人当场清走了' } })
  expect(sheet.queryByRole('group', { name: /用在哪种结果/ })).not.toBeInTheDocument()

  fireEvent.click(sheet.getByRole('checkbox', { name: '结案' }))
  fireEvent.click(sheet.getByRole('checkbox', { name: '已劝导' }))
  fireEvent.click(sheet.getByRole('button', { name: '确定' }))

  expect(await screen.findByText('结案（已劝导） · 所有类别')).toBeInTheDocument()
  const written: unknown[] = []
  answer(cannedAnswers.set, ({ answers }) => {
    written.push(...answers)
    return { answers, version: 3 }
  })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await screen.findByText('常用语已保存')
  expect(written.at(-1)).toMatchObject({ actions: ['close'], outcomes: ['persuaded'] })
})

test('where no end is chosen any more it says that they are for what was fixed', async () => {
  await opened([{ id: 'gone', words: '当事人清走了', actions: ['close'], outcomes: ['persuaded'] }])
  fireEvent.click(screen.getByRole('button', { name: '修改 当事人清走了' }))
  const sheet = within(await screen.findByRole('dialog'))

  fireEvent.click(sheet.getByRole('checkbox', { name: '已劝导' }))
  fireEvent.click(sheet.getByRole('button', { name: '确定' }))
  const written: unknown[] = []
  answer(cannedAnswers.set, ({ answers }) => {
    written.push(...answers)
    return { answers, version: 3 }
  })
  fireEvent.click(await screen.findByRole('button', { name: '保存' }))

  await screen.findByText('常用语已保存')
  expect(written).toMatchObject([{ id: 'gone', outcomes: ['rectified'] }])
})
