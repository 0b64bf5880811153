import { areas } from '@mulin/shared/areas'
import { duties, type Duty } from '@mulin/shared/duties'
import { fireEvent, screen, within } from '@testing-library/react'
import { answer, refuse } from '../../../test/server'
import { renderScreen, resident } from '../../../test/screen'
import { DutiesDesk } from './duties-desk'

const tree = {
  areas: [
    { id: 'luotang', path: 'luotang', kind: 'subdistrict' as const, name: '罗塘街道' },
    { id: 'taiyu', path: 'luotang/taiyu', kind: 'community' as const, name: '太宇社区', parentId: 'luotang' },
  ],
}
const duty = (over: Partial<Duty> = {}): Duty => ({
  id: 'dut_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  personId: 'per_01HZZZZZZZZZZZZZZZZZZZZZZZ',
  title: '网格员 01',
  role: 'grid_worker',
  areaPath: 'luotang/taiyu',
  from: '2026-01-01',
  version: 1,
  ...over,
})

test('duties are told apart by when they hold', async () => {
  answer(areas.tree, tree)
  answer(duties.list, {
    duties: [
      duty(),
      duty({ id: 'dut_01HZZZZZZZZZZZZZZZZZZZZZZ0', title: '网格员 02', until: '2026-02-01' }),
      duty({ id: 'dut_01HZZZZZZZZZZZZZZZZZZZZZZ1', title: '网格员 03', from: '2999-01-01' }),
    ],
    units: [],
  })
  renderScreen(<DutiesDesk />, { as: resident() })

  expect(await screen.findByText('网格员 01')).toBeInTheDocument()
  expect(screen.queryByText('网格员 02')).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: /已结束/ }))
  expect(await screen.findByText('网格员 02')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: /未开始/ }))
  expect(await screen.findByText('网格员 03')).toBeInTheDocument()
})

test('ending a duty is asked for first', async () => {
  answer(areas.tree, tree)
  answer(duties.list, { duties: [duty()], units: [] })
  renderScreen(<DutiesDesk />, { as: resident() })

  fireEvent.click(await screen.findByRole('button', { name: '结束 网格员 01' }))
  const dialog = await screen.findByRole('dialog')
  answer(duties.end, duty({ endedAt: '2026-11-22T00:00:00.000Z' }))
  answer(duties.list, { duties: [duty({ endedAt: '2026-11-22T00:00:00.000Z' })], units: [] })
  fireEvent.click(within(dialog).getByRole('button', { name: '结束' }))

  expect(await screen.findByText('这里没有职责。')).toBeInTheDocument()
})

test('granting says what is missing, and why a code is refused', async () => {
  answer(areas.tree, tree)
  answer(duties.list, { duties: [], units: [] })
  refuse(duties.grant, 'person_code_unknown')
  renderScreen(<DutiesDesk />, { as: resident() })
  fireEvent.click(await screen.findByRole('button', { name: '授予职责' }))

  fireEvent.click(await screen.findByRole('button', { name: '授予' }))
  expect(screen.getByText('请填六位数字')).toBeInTheDocument()
  expect(screen.getByText('请选择职责')).toBeInTheDocument()

  fireEvent.change(screen.getByRole('textbox', { name: /六位数字/ }), { target: { value: '123456' } })
  fireEvent.change(screen.getByRole('textbox', { name: /称呼/ }), { target: { value: '网格员 09' } })
  fireEvent.click(screen.getByRole('radio', { name: '网格员' }))
  fireEvent.click(screen.getByRole('button', { name: /负责范围/ }))
  fireEvent.click(await screen.findByRole('button', { name: /选.*罗塘街道|罗塘街道/ }))
  fireEvent.click(await screen.findByRole('button', { name: /太宇社区/ }))
  fireEvent.click(screen.getByRole('button', { name: '授予' }))

  expect(await screen.findByText(/这个码查不到/)).toBeInTheDocument()
  expect(screen.getByRole('textbox', { name: /称呼/ })).toHaveValue('网格员 09')
})
