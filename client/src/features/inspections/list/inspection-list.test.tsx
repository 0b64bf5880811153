import { inspections } from '@mulin/shared/inspections/endpoints'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { inspectionRow, staff } from '../../../../test/inspections'
import { renderScreen, visited } from '../../../../test/screen'
import { answer } from '../../../../test/server'
import { InspectionList } from './inspection-list'

const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))

test('what is planned comes first, with day and company, and opens', async () => {
  answer(inspections.list, ({ state }) => ({ inspections: state === 'planned' ? [inspectionRow()] : [] }))
  renderScreen(<InspectionList asReport={() => true} />, { as: staff() })

  expect(await screen.findByText('淮水大厦地下充电点')).toBeInTheDocument()
  expect(screen.getByText('参加：街道、网格、消防救援站')).toBeInTheDocument()
  fireEvent.click(screen.getByText('淮水大厦地下充电点'))
  expect(visited()).toEqual([`/packages/inspecting/inspection/index?inspectionId=${inspectionRow().id}`])
})

test('what is over is a press away, and the choice is kept', async () => {
  const done = inspectionRow({ state: 'finished', endedAt: '2026-11-20T02:00:00.000Z', findingCount: 2, teams: [] })
  const off = inspectionRow({ state: 'cancelled', endedAt: '2026-11-21T02:00:00.000Z', reason: '改期再查' })
  answer(inspections.list, ({ state }) => ({
    inspections: [done, off].filter((row) => row.state === state),
  }))
  const first = renderScreen(<InspectionList asReport={() => true} />, { as: staff() })

  choose('已取消')
  expect(await screen.findByText('改期再查')).toBeInTheDocument()
  choose('已完成')
  expect(await screen.findByText('发现 2 个问题。参加：消防救援站')).toBeInTheDocument()
  first.unmount()

  renderScreen(<InspectionList asReport={() => true} />, { as: staff() })
  expect(await screen.findByText('发现 2 个问题。参加：消防救援站')).toBeInTheDocument()
})

test('who leads is led to the sites when nothing is planned; a unit is not', async () => {
  answer(inspections.list, { inspections: [] })
  const first = renderScreen(<InspectionList asReport={() => true} />, { as: staff() })
  fireEvent.click(await screen.findByRole('button', { name: '去检查场所' }))
  expect(visited()).toEqual(['/packages/inspecting/sites/index'])
  first.unmount()

  renderScreen(<InspectionList asReport={() => true} />, { as: staff('partner') })
  expect(await screen.findByText('没有安排好的检查。')).toBeInTheDocument()
  await waitFor(() => expect(screen.queryByRole('button', { name: '去检查场所' })).not.toBeInTheDocument())
})
