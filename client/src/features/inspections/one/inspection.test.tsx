import { inspections } from '@mulin/shared/inspections/endpoints'
import { fireEvent, screen, within } from '@testing-library/react'
import { aFinding, anInspection, staff } from '../../../../test/inspections'
import { renderScreen, visited } from '../../../../test/screen'
import { answer, refuse } from '../../../../test/server'
import { InspectionWork } from './inspection-work'

const { id } = anInspection()
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

async function open(over: Parameters<typeof anInspection>[0] = {}, as = staff()) {
  answer(inspections.one, anInspection(over))
  const shown = renderScreen(<InspectionWork inspectionId={id} asReport={() => true} />, { as })
  await screen.findByText('淮水大厦地下充电点')
  return shown
}

describe('who leads', () => {
  test('sees when, who comes and what is looked at, and begins', async () => {
    await open()

    expect(screen.getByText('街道、网格、消防救援站')).toBeInTheDocument()
    expect(screen.getByText('疏散出口畅通')).toBeInTheDocument()
    press('现在检查')
    expect(visited().at(-1)).toMatch(/^\/packages\/inspecting\/visit\/index\?siteId=sit_.*&inspectionId=ins_/)
  })

  test('calls it off with a reason, and not without one', async () => {
    const told: object[] = []
    answer(inspections.cancel, (input) => {
      told.push(input)
      return anInspection({ state: 'cancelled', reason: input.reason })
    })
    await open()
    press('取消检查')
    const sheet = within(screen.getByRole('dialog'))

    fireEvent.click(sheet.getByRole('button', { name: '取消检查' }))
    expect(sheet.getByText('请写明原因，至少两个字')).toBeInTheDocument()
    answer(inspections.one, anInspection({ state: 'cancelled', reason: '场所没有人' }))
    fireEvent.click(sheet.getByText('场所没有人'))
    fireEvent.click(sheet.getByRole('button', { name: '取消检查' }))

    expect(await screen.findByText('检查已取消：场所没有人')).toBeInTheDocument()
    expect(told).toEqual([expect.objectContaining({ inspectionId: id, reason: '场所没有人' })])
    expect(screen.queryByRole('button', { name: '取消检查' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '现在检查' })).not.toBeInTheDocument()
  })

  test('keeps the reason when somebody was faster', async () => {
    refuse(inspections.cancel, 'inspection_moved_on')
    await open({ state: 'under_way', findingCount: 1, startedAt: '2026-11-20T02:00:00.000Z' })
    press('取消检查')
    const sheet = within(screen.getByRole('dialog'))
    expect(sheet.getByText('已经记下的问题会保留，照常整改和回头看。')).toBeInTheDocument()

    fireEvent.click(sheet.getByText('改期再查'))
    fireEvent.click(sheet.getByRole('button', { name: '取消检查' }))

    expect(await sheet.findByText(/^这次检查已经有变化。/)).toBeInTheDocument()
  })

  test('opens the record of what is finished, and each thing found', async () => {
    const recordNumber = 'JC2026-4F7K-9QXM'
    await open({
      state: 'finished',
      recordNumber,
      answers: { 'exits-clear': 'problem', 'gear-works': 'ok' },
      findings: [aFinding(), aFinding({ hazardId: 'haz_01HZZZZZZZZZZZZZZZZZZZZZZY', outcome: 'fixed_on_the_spot' })],
    })

    expect(screen.getByText('有问题')).toBeInTheDocument()
    expect(screen.getByText('YH20261126-000001，即查即改')).toBeInTheDocument()
    fireEvent.click(screen.getAllByText('堵住逃生通道 北侧出口')[0]!)
    expect(visited().at(-1)).toMatch(/staff\/hazard\/index\?hazardId=haz_/)
    press('查看检查记录')
    expect(visited().at(-1)).toBe(`/packages/inspecting/record/index?number=${recordNumber}`)
  })
})

describe('a unit', () => {
  const ofUnit = (over = {}) => open({ parts: ['participant'], ...over }, staff('partner'))

  test('that was asked along waits until it begins, and calls nothing off', async () => {
    await ofUnit()

    expect(screen.getByText(/^贵单位受邀参加/)).toBeInTheDocument()
    for (const name of ['现在检查', '记一个问题', '取消检查', '查看场所'])
      expect(screen.queryByRole('button', { name })).not.toBeInTheDocument()
  })

  test('that only came along sees what was found and opens no hazard', async () => {
    await ofUnit({ state: 'finished', findings: [aFinding()] })

    fireEvent.click(screen.getByText('堵住逃生通道 北侧出口'))

    expect(visited()).toEqual([])
  })

  test('that answers for the site opens what it has to fix', async () => {
    await open({ parts: ['responsible'], state: 'under_way', findings: [aFinding()] }, staff('property'))

    expect(screen.getByText(/^贵单位是责任单位/)).toBeInTheDocument()
    fireEvent.click(screen.getByText('堵住逃生通道 北侧出口'))
    expect(visited().at(-1)).toMatch(/staff\/hazard\/index/)
  })
})
