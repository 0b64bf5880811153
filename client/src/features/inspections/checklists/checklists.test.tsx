import { hazards } from '@mulin/shared/hazards/endpoints'
import type { Checklist } from '@mulin/shared/inspections/checklist'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { aChecklist, staff } from '../../../../test/inspections'
import { renderScreen } from '../../../../test/screen'
import { answer, refuse } from '../../../../test/server'
import { ChecklistsDesk } from './checklists-desk'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })

async function open(checklists: Checklist[] = [aChecklist]) {
  answer(inspections.checklists, { checklists })
  answer(hazards.categories, {
    categories: [{ id: 'gear', name: '消防器材缺损', hint: '', icon: 'fire', deadline: { workdays: 3 } }],
  })
  renderScreen(<ChecklistsDesk />, { as: staff() })
  await screen.findByText(checklists.length > 0 ? '疏散出口畅通' : '还没有检查项目。')
}

function listen() {
  const told: object[] = []
  answer(inspections.setChecklist, (input) => {
    told.push(input)
    const saved = { kind: input.kind, items: input.items, version: input.version + 1 }
    answer(inspections.checklists, { checklists: [saved] })
    return saved
  })
  return told
}

test('an item is added with its category, and the list saved over the version that was read', async () => {
  const told = listen()
  await open()

  press('加一项')
  press('确定')
  expect(screen.getByText('请写两个字以上')).toBeInTheDocument()
  expect(screen.getByText('请选一类')).toBeInTheDocument()
  write(/^查什么/, '应急灯亮')
  press(/^有问题时算哪一类隐患/)
  fireEvent.click(screen.getByRole('radio', { name: '消防器材缺损' }))
  press('确定')
  expect(screen.getByText('有修改还没有保存。')).toBeInTheDocument()
  press('保存')

  await waitFor(() => expect(told).toHaveLength(1))
  await waitFor(() => expect(screen.queryByText('有修改还没有保存。')).not.toBeInTheDocument())
  await waitFor(() => expect(screen.getByText('应急灯亮')).toBeInTheDocument())
  expect(told).toEqual([
    {
      kind: 'ebike_charging',
      version: 3,
      items: [...aChecklist.items, { id: expect.any(String), text: '应急灯亮', categoryId: 'gear' }],
    },
  ])
})

test('items are changed, moved and removed', async () => {
  const told = listen()
  await open()

  press('上移 灭火器有效')
  press('修改 疏散出口畅通')
  write(/^依据/, '')
  press('确定')
  press('保存')

  const [exits, gear] = aChecklist.items
  await waitFor(() =>
    expect(told).toEqual([expect.objectContaining({ items: [gear, { ...exits, clause: undefined }] })]),
  )
})

test('edits of one kind outlive a look at another', async () => {
  await open()
  press('删除 灭火器有效')

  fireEvent.click(screen.getByRole('radio', { name: '沿街商铺' }))
  expect(screen.getByText('还没有检查表')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '电动车充电点（未保存）' }))

  expect(screen.queryByText('灭火器有效')).not.toBeInTheDocument()
  expect(screen.getByText('有修改还没有保存。')).toBeInTheDocument()
})

test('who was overtaken looks at the newest', async () => {
  refuse(inspections.setChecklist, 'checklist_changed')
  await open()
  press('删除 灭火器有效')
  press('保存')
  expect(await screen.findByText(/^检查表刚被别人改过。/)).toBeInTheDocument()

  answer(inspections.checklists, { checklists: [{ ...aChecklist, version: 4 }] })
  press('看最新的')

  expect(await screen.findByText('现在是第 4 版')).toBeInTheDocument()
  expect(screen.getByText('灭火器有效')).toBeInTheDocument()
})

test('a kind without a checklist starts with an empty one', async () => {
  await open([])

  expect(screen.getByText('还没有检查表')).toBeInTheDocument()
})
