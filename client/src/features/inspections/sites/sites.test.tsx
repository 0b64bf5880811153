import { areas } from '@mulin/shared/areas'
import { handling } from '@mulin/shared/hazards/handling'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { siteRegister } from '@mulin/shared/inspections/site-register'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { aChecklist, aFinding, anInspection, aSite, inspectionRow, staff } from '../../../../test/inspections'
import { askAgain, renderScreen, visited } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { drawnAtOnce, useShortScreen } from '../../../../test/sight'
import { SiteList } from './site-list'
import { SiteWork } from './site-work'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const write = (label: RegExp, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const file = (over = {}) => ({ site: aSite(), checklist: aChecklist, inspections: [], findings: [], ...over })
const units = () => answer(handling.handlers, { handlers: [{ unitId: 'fire-brigade', name: '消防救援站' }] })

describe('the register', () => {
  test('shows how dangerous a site is, what is open and when somebody looks again', async () => {
    const due = new Date(Date.now() + 3 * 24 * 3_600_000 + 60_000).toISOString()
    answer(siteRegister.list, { sites: [aSite({ openFindings: 2, nextRecheckAt: due })] })
    renderScreen(<SiteList />, { as: staff() })

    expect(await screen.findByText('高风险')).toBeInTheDocument()
    expect(screen.getByText('还没检查过，2 个问题未结')).toBeInTheDocument()
    expect(screen.getByText('回头看还有 3 天')).toBeInTheDocument()
    fireEvent.click(screen.getByText('淮水大厦地下充电点'))
    expect(visited()).toEqual([`/packages/inspecting/site/index?siteId=${aSite().id}`])
  })

  test('is filtered, and says when nothing fits', async () => {
    answer(siteRegister.list, ({ risk }) => ({ sites: risk === 'low' ? [] : [aSite()] }))
    renderScreen(<SiteList />, { as: staff() })
    await screen.findByText('淮水大厦地下充电点')

    press(/^风险/)
    fireEvent.click(screen.getByRole('radio', { name: '低风险' }))

    expect(await screen.findByText('没有这样的场所。')).toBeInTheDocument()
  })

  test('is not written by a unit', async () => {
    answer(siteRegister.list, { sites: [] })
    renderScreen(<SiteList />, { as: staff('partner') })

    expect(await screen.findByText('还没有登记场所。')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '登记场所' })).not.toBeInTheDocument()
  })

  test('wants what the server wants, and keeps what was written when it is refused', async () => {
    answer(siteRegister.list, { sites: [] })
    answer(areas.tree, { areas: [] })
    units()
    renderScreen(<SiteList />, { as: staff() })
    await screen.findByText('还没有登记场所。')
    await screen.findByRole('button', { name: '登记场所' })
    press('登记场所')
    const sheet = within(screen.getByRole('dialog'))

    write(/^名称/, '沿街商铺 02')
    fireEvent.click(sheet.getByRole('button', { name: '保存' }))

    expect(sheet.getByText('请选所在小区')).toBeInTheDocument()
    expect(sheet.getByText('请填责任单位')).toBeInTheDocument()
    expect(screen.getByLabelText(/^名称/)).toHaveValue('沿街商铺 02')
  })
})

test('a site is found by its name, its address or who answers for it', async () => {
  answer(siteRegister.list, ({ words }) => ({ sites: words === '淮水' ? [] : [aSite()] }))
  renderScreen(<SiteList />, { as: staff() })
  await screen.findByText(aSite().name)

  fireEvent.input(screen.getByRole('textbox', { name: /^按名称、地址或责任单位找/ }), { target: { value: ' 淮水 ' } })
  fireEvent.click(screen.getByRole('button', { name: '查找' }))

  await waitFor(() => expect(screen.queryByText(aSite().name)).not.toBeInTheDocument())
  fireEvent.input(screen.getByRole('textbox', { name: /^按名称、地址或责任单位找/ }), { target: { value: '' } })
  fireEvent.click(screen.getByRole('button', { name: '查找' }))
  expect(await screen.findByText(aSite().name)).toBeInTheDocument()
})

describe('where there is much', () => {
  useShortScreen()
  const idOf = (kind: string, place: number) => `${kind}_${String(place).padStart(26, '0')}`
  const many = Array.from({ length: 60 }, (_, place) => place)

  test('of the register only what is near is drawn', async () => {
    answer(siteRegister.list, { sites: many.map((place) => aSite({ id: idOf('sit', place) })) })
    renderScreen(<SiteList />, { as: staff() })

    expect(await screen.findAllByRole('listitem')).toHaveLength(drawnAtOnce)
  })

  test('of what was found at a site and of its visits, too', async () => {
    const findings = many.map((place) => aFinding({ hazardId: idOf('haz', place) }))
    const visits = many.map((place) => inspectionRow({ id: idOf('ins', place) }))
    answer(siteRegister.one, file({ findings, inspections: visits }))
    renderScreen(<SiteWork siteId={aSite().id} />, { as: staff() })

    for (const label of ['未结的问题', '检查记录'])
      expect(within(await screen.findByRole('list', { name: label })).getAllByRole('listitem')).toHaveLength(
        drawnAtOnce,
      )
  })
})

describe('a site', () => {
  test('tells what is open, and what was inspected with what result', async () => {
    const finished = inspectionRow({ state: 'finished', startedAt: '2026-11-20T02:00:00.000Z', findingCount: 2 })
    answer(siteRegister.one, file({ findings: [aFinding()], inspections: [finished] }))
    renderScreen(<SiteWork siteId={aSite().id} />, { as: staff() })

    expect(await screen.findByText('堵住逃生通道 北侧出口')).toBeInTheDocument()
    expect(screen.getByText('发现 2 个问题。参加：街道、网格、消防救援站')).toBeInTheDocument()
  })

  test('tells what the responsible person said to what is open', async () => {
    answer(siteRegister.one, file({ findings: [aFinding({ said: { kind: 'objected', words: '车不是我们的' } })] }))
    renderScreen(<SiteWork siteId={aSite().id} />, { as: staff() })

    expect(await screen.findByText(/责任人有异议：车不是我们的/)).toBeInTheDocument()
  })

  test('offers to look again, but not to who fixed it', async () => {
    const fixed = { state: 'fixed' as const, hazardId: `haz_${'1'.repeat(26)}`, place: '南侧出口', ownFix: true }
    answer(siteRegister.one, file({ findings: [aFinding({ state: 'fixed' }), aFinding(fixed)] }))
    renderScreen(<SiteWork siteId={aSite().id} />, { as: staff() })

    expect(await screen.findByRole('button', { name: '回头看 北侧出口' })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '回头看 南侧出口' })).not.toBeInTheDocument()
    expect(screen.getByText(/您整改的，换人回头看/)).toBeInTheDocument()
  })

  test('is there without a network as it was read last', async () => {
    answer(siteRegister.one, file())
    const first = renderScreen(<SiteWork siteId={aSite().id} />, { as: staff() })
    await screen.findByText('没有未结的问题。')
    first.unmount()
    cutOff(siteRegister.one)

    renderScreen(<SiteWork siteId={aSite().id} />, { as: staff() })

    expect(await screen.findByText('还没有检查过。')).toBeInTheDocument()
  })

  test('shows the phone of who answers for it once somebody asks', async () => {
    answer(siteRegister.one, file())
    answer(siteRegister.revealResponsible, { name: '物业负责人', phone: '13800004001' })
    renderScreen(<SiteWork siteId={aSite().id} />, { as: staff() })
    await screen.findByText('物**** 138****4001')
    await screen.findByRole('button', { name: '查看电话' })

    press('查看电话')

    expect(await screen.findByText('物业负责人 13800004001')).toBeInTheDocument()
  })

  test('an inspection is planned with who comes along', async () => {
    const sent: unknown[] = []
    answer(siteRegister.one, file())
    units()
    answer(inspections.plan, ({ teams, unitIds }) => {
      sent.push([teams, unitIds])
      return anInspection()
    })
    renderScreen(<SiteWork siteId={aSite().id} />, { as: staff() })
    await screen.findByRole('button', { name: '安排检查' })
    press('安排检查')
    fireEvent.click(await screen.findByRole('checkbox', { name: /消防救援站/ }))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '安排' }))

    expect(await screen.findByText('检查已安排')).toBeInTheDocument()
    expect(sent).toEqual([
      [
        ['community', 'grid'],
        ['property-01', 'fire-brigade'],
      ],
    ])
  })

  test('that somebody else changed meanwhile is not overwritten', async () => {
    answer(siteRegister.one, file())
    units()
    refuse(siteRegister.change, 'site_changed')
    renderScreen(<SiteWork siteId={aSite().id} />, { as: staff() })
    await screen.findByRole('button', { name: '修改登记' })
    press('修改登记')

    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '保存' }))

    expect(await screen.findByText(/这个场所刚被别人改过。/)).toBeInTheDocument()

    answer(siteRegister.one, file({ site: aSite({ name: '淮水大厦充电棚', version: 9 }) }))
    fireEvent.click(screen.getByRole('button', { name: '看最新的' }))
    expect(await screen.findByText('淮水大厦充电棚')).toBeInTheDocument()
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  })

  test('a newer one that comes while it is edited is not overwritten either', async () => {
    const sent: unknown[] = []
    answer(siteRegister.one, file())
    units()
    answer(siteRegister.change, ({ version }) => {
      sent.push(version)
      return aSite()
    })
    renderScreen(<SiteWork siteId={aSite().id} />, { as: staff() })
    await screen.findByRole('button', { name: '修改登记' })
    press('修改登记')
    answer(siteRegister.one, file({ site: aSite({ name: '淮水大厦充电棚', version: 9 }) }))
    await askAgain(['site'])
    await screen.findByText('淮水大厦充电棚')

    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '保存' }))

    await waitFor(() => expect(sent).toEqual([aSite().version]))
  })
})
