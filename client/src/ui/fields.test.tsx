import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expectAccessible } from '../../test/accessible'
import { Choice, MultiChoice } from './choice'
import { DateField, TimeField } from './date-time-field'
import { PhotoField } from './photo-field'
import { Picker } from './picker'
import { type Level, Rating5 } from './rating5'
import { CodeField, PhoneField, TextArea, TextField } from './text-field'
import { TreePicker } from './tree-picker'

const kinds = [
  { value: 'fire', label: '消防通道', note: '24 小时内处理' },
  { value: 'bike', label: '电动车' },
] as const
const nothing = () => undefined

test('a text field is found by its label and tells its hint and its error', async () => {
  render(<TextField label="姓名" hint="和证件一致" error="还没有填姓名。" value="" onChange={nothing} />)

  const field = screen.getByRole('textbox', { name: '姓名' })

  expect(field).toBeInvalid()
  expect(field).toHaveAccessibleDescription('和证件一致 还没有填姓名。')
  expect(screen.getByRole('alert')).toHaveTextContent('还没有填姓名。')
  await expectAccessible()
})

test('of a code the digits come out', () => {
  const typed = jest.fn()
  render(<CodeField label="六位数字" value="" onChange={typed} />)

  fireEvent.input(screen.getByRole('textbox', { name: '六位数字' }), { target: { value: '830 5' } })

  expect(typed).toHaveBeenLastCalledWith('8305')
})

test('what is typed comes out', () => {
  const typed = jest.fn()
  render(<TextArea label="情况" value="" onChange={typed} maxLength={500} />)

  fireEvent.change(screen.getByRole('textbox', { name: '情况' }), { target: { value: '灯坏了' } })

  expect(typed).toHaveBeenCalledWith('灯坏了')
  expect(screen.getByText('0 / 500')).toBeInTheDocument()
})

test('a phone field asks for the keyboard of numbers', () => {
  render(<PhoneField label="手机号" value="" onChange={nothing} />)

  expect(screen.getByLabelText('手机号')).toHaveAttribute('type', 'tel')
})

test('dates and times are found by their labels', async () => {
  const chosen = jest.fn()
  render(<DateField label="日期" value="" onChange={chosen} min="2026-11-22" />)
  render(<TimeField label="时间" value="14:00" onChange={nothing} />)

  fireEvent.change(screen.getByLabelText('日期'), { target: { value: '2026-11-28' } })

  expect(chosen).toHaveBeenCalledWith('2026-11-28')
  expect(screen.getByLabelText('时间')).toHaveValue('14:00')
  await expectAccessible()
})

test('one of a few is a group of radios with none chosen at first', async () => {
  const chosen = jest.fn()
  render(<Choice label="类别" options={kinds} value={undefined} onChange={chosen} />)

  expect(screen.getByRole('radiogroup', { name: '类别' })).toBeInTheDocument()
  expect(screen.queryByRole('radio', { checked: true })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: /电动车/ }))

  expect(chosen).toHaveBeenCalledWith('bike')
  await expectAccessible()
})

test('what is wrong with a choice is said before what there is to choose from, which may go on below the screen', () => {
  render(<Choice label="类别" error="请选一种" options={kinds} value={undefined} onChange={nothing} />)

  const [label, error] = [screen.getByText('类别'), screen.getByText('请选一种')]
  const after = Node.DOCUMENT_POSITION_FOLLOWING
  expect(label.compareDocumentPosition(error) & after).toBeTruthy()
  for (const option of screen.getAllByRole('radio')) expect(error.compareDocumentPosition(option) & after).toBeTruthy()
  expect(screen.getByRole('radiogroup')).toHaveAccessibleDescription('请选一种')
})

test('any of a few are added and taken away', () => {
  const chosen = jest.fn()
  render(<MultiChoice label="空闲时间" options={kinds} values={['fire']} onChange={chosen} />)

  fireEvent.click(screen.getByRole('checkbox', { name: /电动车/ }))
  fireEvent.click(screen.getByRole('checkbox', { name: /消防通道/ }))

  expect(chosen.mock.calls).toEqual([[['fire', 'bike']], [[]]])
})

test('one of many is chosen in a sheet that closes by itself', async () => {
  const chosen = jest.fn()
  render(<Picker label="事项" options={kinds} value="fire" onChange={chosen} />)

  fireEvent.click(screen.getByRole('button', { name: '事项 消防通道' }))
  expect(screen.getByRole('dialog', { name: '事项' })).toBeInTheDocument()
  await expectAccessible()
  fireEvent.click(screen.getByRole('radio', { name: '电动车' }))

  expect(chosen).toHaveBeenCalledWith('bike')
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
})

const branches = [
  { id: 'luotang', name: '罗塘街道' },
  { id: 'taiyu', name: '太宇社区', parentId: 'luotang' },
  { id: 'yanhe', name: '沿河社区', parentId: 'luotang' },
  { id: 'e12', name: '太宇花园', parentId: 'taiyu' },
]

test('a place in a tree is chosen level by level', () => {
  const chosen = jest.fn()
  render(<TreePicker label="小区" branches={branches} value={undefined} onChange={chosen} />)

  fireEvent.click(screen.getByRole('button', { name: '小区 请选择' }))
  for (const name of ['罗塘街道', '太宇社区', '太宇花园']) fireEvent.click(screen.getByRole('button', { name }))

  expect(chosen).toHaveBeenCalledWith('e12')
})

test('a whole branch can be chosen where that makes sense', () => {
  const chosen = jest.fn()
  const anything = () => true
  render(<TreePicker label="范围" branches={branches} value="e12" onChange={chosen} mayChoose={anything} />)

  fireEvent.click(screen.getByRole('button', { name: '范围 罗塘街道 太宇社区 太宇花园' }))
  fireEvent.click(screen.getByRole('button', { name: '太宇社区（全部）' }))

  expect(chosen).toHaveBeenCalledWith('taiyu')
})

test('a rating has five named levels and no mark by default', async () => {
  const Rating = () => {
    const [level, setLevel] = useState<Level>()
    return <Rating5 label="这次办理" value={level} onChange={setLevel} />
  }
  render(<Rating />)

  const levels = screen.getAllByRole('radio')
  expect(levels.map((level) => level.textContent)).toEqual(['非常满意', '满意', '基本满意', '不满意', '非常不满意'])
  expect(screen.queryByRole('radio', { checked: true })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '不满意' }))

  expect(screen.getByRole('radio', { checked: true })).toHaveTextContent('不满意')
  await expectAccessible()
})

test('photos show their way to the server and can be retried and removed', async () => {
  const [onAdd, onRetry, onRemove] = [jest.fn(), jest.fn(), jest.fn()]
  const photos = [
    { key: 'a', src: 'a.jpg', state: 'sending', percent: 40 },
    { key: 'b', src: 'b.jpg', state: 'failed', percent: 0 },
  ] as const
  render(<PhotoField label="照片" atMost={6} photos={photos} {...{ onAdd, onRetry, onRemove }} />)

  expect(screen.getByRole('progressbar', { name: '照片 1上传' })).toHaveAttribute('aria-valuenow', '40')
  fireEvent.click(screen.getByRole('button', { name: '重试 照片 2' }))
  fireEvent.click(screen.getByRole('button', { name: '删除照片 1' }))
  fireEvent.click(screen.getByRole('button', { name: '再加一张（2\u00a0/\u00a06）' }))

  expect(onRetry).toHaveBeenCalledWith('b')
  expect(onRemove).toHaveBeenCalledWith('a')
  expect(onAdd).toHaveBeenCalledTimes(1)
  await expectAccessible()
})

test('no more photos than allowed can be added', () => {
  const photos = [{ key: 'a', src: 'a.jpg', state: 'sent', percent: 100 }] as const
  render(<PhotoField label="照片" atMost={1} photos={photos} onAdd={nothing} onRetry={nothing} onRemove={nothing} />)

  expect(screen.queryByRole('button', { name: /加一张/ })).not.toBeInTheDocument()
})
