import { areas } from '@mulin/shared/areas'
import { hazards } from '@mulin/shared/hazards/endpoints'
import { routing } from '@mulin/shared/routing/endpoints'
import type { RoutingRule } from '@mulin/shared/routing/rule'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { askAgain, renderScreen, resident } from '../../../test/screen'
import { answer, cutOff, refuse } from '../../../test/server'
import { RoutingDesk } from './routing-desk'

const toFire: RoutingRule = { id: 'fire', categoryIds: ['exit'], to: { unitId: 'fire-brigade' } }
const toProperty: RoutingRule = {
  id: 'property',
  days: 'workdays',
  hours: { from: '18:00', until: '06:00' },
  to: { role: 'property' },
}
const units = [{ id: 'fire-brigade', name: '消防救援站', kind: 'fire_brigade' as const }]

beforeEach(() => {
  answer(areas.tree, {
    areas: [
      { id: 'luotang', path: 'luotang', kind: 'subdistrict', name: '罗塘街道' },
      { id: 'taiyu', path: 'luotang/taiyu', kind: 'community', name: '太宇社区', parentId: 'luotang' },
    ],
  })
  answer(hazards.categories, {
    categories: [{ id: 'exit', name: '堵住逃生通道', hint: '', icon: 'exit', deadline: { hours: 24 } }],
  })
})

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const order = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)

async function opened(rules: RoutingRule[]) {
  answer(routing.rules, { rules, version: 4, units })
  renderScreen(<RoutingDesk />, { as: resident() })
  await screen.findByRole('button', { name: '加一条规则' })
}

test('rules are read as sentences, and put in another order', async () => {
  await opened([toFire, toProperty])
  expect(await screen.findByText('堵住逃生通道 · 全街道 · 任何时间')).toBeInTheDocument()
  expect(screen.getByText('所有类别 · 全街道 · 工作日 18:00–次日 06:00')).toBeInTheDocument()
  press('下移 第 1 条')
  expect(order()).toEqual(['派给小区的物业公司', '派给消防救援站'])

  answer(routing.setRules, ({ rules, version }) => {
    expect(rules).toEqual([toProperty, toFire])
    expect(version).toBe(4)
    answer(routing.rules, { rules, version: 5, units })
    return { rules, version: 5 }
  })
  press('保存，马上生效')
  expect(await screen.findByText('规则已保存，马上生效')).toBeInTheDocument()
})

test('what was stored with hours that end when they begin is saved as what it means, all day', async () => {
  await opened([toFire, { ...toProperty, hours: { from: '08:00', until: '08:00' } }])
  const sent: RoutingRule[][] = []
  answer(routing.setRules, ({ rules }) => {
    sent.push(rules)
    return { rules, version: 5 }
  })

  press('下移 第 1 条')
  press('保存，马上生效')

  await waitFor(() => expect(sent).toEqual([[{ id: 'property', days: 'workdays', to: { role: 'property' } }, toFire]]))
})

test('what somebody else changed meanwhile is told, and nothing is lost', async () => {
  await opened([toFire, toProperty])
  press('删除 第 1 条')
  refuse(routing.setRules, 'rules_changed')
  press('保存，马上生效')
  expect(await screen.findByText(/规则刚被别人改过/)).toBeInTheDocument()
  expect(order()).toEqual(['派给小区的物业公司'])
  press('放弃修改')
  expect(order()).toHaveLength(2)
})

test('what somebody else saved is seen on request, and edited from there', async () => {
  await opened([toFire, toProperty])
  press('删除 第 1 条')
  refuse(routing.setRules, 'rules_changed')
  press('保存，马上生效')
  await screen.findByRole('button', { name: '看最新的' })

  cutOff(routing.rules)
  press('看最新的')
  expect(await screen.findByText('网络不通。')).toBeInTheDocument()
  expect(order()).toEqual(['派给小区的物业公司'])

  answer(routing.rules, { rules: [toFire], version: 5, units })
  press('看最新的')
  await waitFor(() => expect(order()).toEqual(['派给消防救援站']))
  expect(screen.queryByText(/规则刚被别人改过/)).not.toBeInTheDocument()

  press('删除 第 1 条')
  answer(routing.setRules, ({ rules, version }) => {
    expect(version).toBe(5)
    answer(routing.rules, { rules, version: 6, units })
    return { rules, version: 6 }
  })
  press('保存，马上生效')
  expect(await screen.findByText('规则已保存，马上生效')).toBeInTheDocument()
})

test('newer rules that come by themselves take no edits away, and are not overwritten', async () => {
  await opened([toFire, toProperty])
  press('删除 第 1 条')
  answer(routing.rules, { rules: [toFire], version: 5, units })
  await askAgain(['routing-rules'])
  expect(order()).toEqual(['派给小区的物业公司'])

  const sent: number[] = []
  answer(routing.setRules, ({ rules, version }) => {
    sent.push(version)
    return { rules, version: 6 }
  })
  press('保存，马上生效')
  await waitFor(() => expect(sent).toEqual([4]))
})

test('newer rules that come by themselves are there at once while nothing is edited', async () => {
  await opened([toFire, toProperty])
  answer(routing.rules, { rules: [toFire], version: 5, units })
  await askAgain(['routing-rules'])
  expect(order()).toEqual(['派给消防救援站'])
})

test('a rule without a destination, or with half a time, says what is missing', async () => {
  await opened([])
  press('加一条规则')
  const sheet = await screen.findByRole('dialog')
  fireEvent.input(within(sheet).getByLabelText(/从几点/), { target: { value: '18:00' } })
  fireEvent.click(within(sheet).getByRole('button', { name: '确定' }))
  expect(within(sheet).getByText('请选择派给谁')).toBeInTheDocument()
  expect(within(sheet).getByText('开始和结束要一起填，而且不能相同')).toBeInTheDocument()

  fireEvent.click(within(sheet).getByRole('radio', { name: '消防救援站' }))
  fireEvent.click(within(sheet).getByRole('checkbox', { name: '堵住逃生通道' }))
  fireEvent.input(within(sheet).getByLabelText(/到几点/), { target: { value: '23:00' } })
  fireEvent.click(within(sheet).getByRole('button', { name: '确定' }))
  expect(await screen.findByText('堵住逃生通道 · 全街道 · 18:00–23:00')).toBeInTheDocument()
})

const ofTwo: RoutingRule = { ...toFire, areaPaths: ['luotang/taiyu', 'luotang/yanhe'] }
const editFirst = async () => {
  press('修改 第 1 条')
  return within(await screen.findByRole('dialog'))
}
const savedRules = () => {
  const saved: RoutingRule[][] = []
  answer(routing.setRules, ({ rules }) => {
    saved.push(rules)
    return { rules, version: 5 }
  })
  return saved
}

test.each([
  ['while the areas are there', true],
  ['while they could not be read', false],
])('a rule of several areas keeps all of them when something else is changed, %s', async (_when, areRead) => {
  if (!areRead) cutOff(areas.tree)
  await opened([ofTwo])
  const sheet = await editFirst()

  fireEvent.click(sheet.getByRole('radio', { name: '工作日' }))
  fireEvent.click(sheet.getByRole('button', { name: '确定' }))
  const saved = savedRules()
  press('保存，马上生效')

  await waitFor(() => expect(saved).toEqual([[{ ...ofTwo, days: 'workdays' }]]))
})

test('areas are taken away one by one, and added', async () => {
  await opened([ofTwo])
  await screen.findByText(/太宇社区/)
  const sheet = await editFirst()

  fireEvent.click(sheet.getByRole('checkbox', { name: '太宇社区' }))
  fireEvent.click(sheet.getByRole('button', { name: /再加一个范围/ }))
  fireEvent.click(await screen.findByRole('button', { name: '罗塘街道' }))
  fireEvent.click(await screen.findByRole('button', { name: '罗塘街道（全部）' }))
  fireEvent.click(sheet.getByRole('button', { name: '确定' }))
  const saved = savedRules()
  press('保存，马上生效')

  await waitFor(() => expect(saved).toEqual([[{ ...ofTwo, areaPaths: ['luotang/yanhe', 'luotang'] }]]))
})

test('a try says who would get it, and why not the others', async () => {
  await opened([toFire, toProperty])
  press('看结果')
  expect(screen.getByText('请先选类别和小区')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /类别/ }))
  fireEvent.click(await screen.findByRole('radio', { name: '堵住逃生通道' }))
  fireEvent.click(screen.getByRole('button', { name: /小区/ }))
  fireEvent.click(await screen.findByRole('button', { name: '罗塘街道' }))
  fireEvent.click(await screen.findByRole('button', { name: '太宇社区' }))
  answer(routing.dryRun, ({ rules, categoryId, areaPath }) => {
    expect({ rules, categoryId, areaPath }).toEqual({
      rules: [toFire, toProperty],
      categoryId: 'exit',
      areaPath: 'luotang/taiyu',
    })
    return {
      handler: { unitId: 'property-01', name: '物业公司 01' },
      trials: [{ ruleId: 'fire', miss: 'nobody_there' }, { ruleId: 'property' }],
    }
  })
  press('看结果')

  expect(await screen.findByText('会派给：物业公司 01')).toBeInTheDocument()
  expect(screen.getByText('不适用：那里没有人在岗')).toBeInTheDocument()
  expect(screen.getByText('符合，到此为止')).toBeInTheDocument()

  fireEvent.input(screen.getByLabelText(/日期/), { target: { value: '2026-11-28' } })

  expect(screen.queryByText('会派给：物业公司 01')).not.toBeInTheDocument()
})
