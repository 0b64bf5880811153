import { areas } from '@mulin/shared/areas'
import { handling } from '@mulin/shared/hazards/handling'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { category, hazardBasics, hazardFile, tree } from '../../../../test/hazards'
import { renderScreen, resident, visited } from '../../../../test/screen'
import { answer, refuse } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { HazardsOfArea } from './hazards-of-area'

const grid = 'luotang/taiyu/taiyu-g1'

beforeEach(hazardBasics)

test('open hazards come first; another state is one tap away and is remembered', async () => {
  answer(handling.list, ({ state }) => ({ hazards: state === 'closed' ? [hazardFile({ state: 'closed' })] : [] }))
  const { unmount } = renderScreen(<HazardsOfArea />, { as: resident() })

  expect(await screen.findByText('这里没有隐患。')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('radio', { name: '已结案' }))
  expect(await screen.findByText(/3 号楼 楼道/)).toBeInTheDocument()
  unmount()

  renderScreen(<HazardsOfArea />, { as: resident() })
  expect(await screen.findByRole('radio', { name: '已结案' })).toBeChecked()
})

describe('filters', () => {
  const duty = { id: 'dut_01HZZZZZZZZZZZZZZZZZZZZZZZ', title: '社区 01', areaPath: 'luotang/taiyu', from: '2026-01-01' }
  const officer = (areaPath: string) => resident({ duties: [{ ...duty, role: 'community_officer', areaPath }] })
  const narrowed = { categoryId: category.id, areaPath: `${grid}/taiyu-e2`, overdue: 'only' }
  const choose = async (filter: RegExp, option: string) => {
    fireEvent.click(await screen.findByRole('button', { name: filter }))
    fireEvent.click(await screen.findByRole('radio', { name: option }))
  }

  function collectAsked() {
    const asked: object[] = []
    answer(handling.list, (input) => {
      asked.push(input)
      return { hazards: [] }
    })
    return asked
  }

  async function narrow(person = officer('luotang/taiyu')) {
    const list = renderScreen(<HazardsOfArea />, { as: person })
    await choose(/^类别：/, category.name)
    await choose(/^范围：/, '太宇二区')
    await choose(/^期限：/, '已超期')
    return list
  }

  beforeEach(() =>
    answer(areas.tree, {
      areas: [...tree, { ...tree.at(-1)!, id: 'taiyu-e2', path: `${grid}/taiyu-e2`, name: '太宇二区' }],
    }),
  )

  test('are as somebody left them', async () => {
    const asked = collectAsked()
    const { unmount } = await narrow()
    await waitFor(() => expect(asked.at(-1)).toMatchObject(narrowed))
    unmount()
    asked.length = 0

    renderScreen(<HazardsOfArea />, { as: officer('luotang/taiyu') })

    expect(await screen.findByRole('button', { name: '期限：已超期' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: `类别：${category.name}` })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '范围：太宇二区' })).toBeInTheDocument()
    await waitFor(() => expect(asked[0]).toMatchObject(narrowed))
  })

  test('of one person are not those of the next one on the same device', async () => {
    const asked = collectAsked()
    const { unmount } = await narrow()
    await waitFor(() => expect(asked.at(-1)).toMatchObject(narrowed))
    unmount()
    asked.length = 0

    renderScreen(<HazardsOfArea />, { as: { ...officer('luotang/taiyu'), id: 'per_01HZZZZZZZZZZZZZZZZZZZZZZY' } })

    expect(await screen.findByRole('button', { name: '期限：不限期限' })).toBeInTheDocument()
    await waitFor(() => expect(asked).not.toEqual([]))
    expect(asked[0]).not.toHaveProperty('overdue')
    expect(asked[0]).not.toHaveProperty('categoryId')
  })

  test.each([
    ['what an older version kept', 'closed'],
    ['a state that is none', { state: 'gone', categoryId: '', areaPath: '', term: '' }],
    ['a term that is none', { state: 'closed', categoryId: '', areaPath: '', term: 'soon' }],
  ])('%s counts as nothing', async (_, value) => {
    device.storage.set(`hazards-filter:${officer(grid).id}`, value)
    collectAsked()

    renderScreen(<HazardsOfArea />, { as: officer('luotang/taiyu') })

    expect(await screen.findByRole('radio', { name: '未办结' })).toBeChecked()
    expect(screen.getByRole('button', { name: '期限：不限期限' })).toBeInTheDocument()
  })

  test('an area or a category that is no longer to be chosen hides nothing', async () => {
    const asked = collectAsked()
    const gone = { state: 'accepted', categoryId: 'long-gone', areaPath: 'luotang/yinmu/yinmu-g1/yinmu-e1', term: '' }
    device.storage.set(`hazards-filter:${officer(grid).id}`, gone)

    renderScreen(<HazardsOfArea />, { as: officer('luotang/taiyu') })

    expect(await screen.findByRole('button', { name: '范围：全部范围' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '类别：所有类别' })).toBeInTheDocument()
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ state: 'accepted' }))
    expect(asked.at(-1)).not.toHaveProperty('areaPath')
    expect(asked.at(-1)).not.toHaveProperty('categoryId')
  })

  test('that let nothing through are taken away by a tap; the state stays', async () => {
    const asked = collectAsked()
    renderScreen(<HazardsOfArea />, { as: officer('luotang/taiyu') })
    await screen.findByText('这里没有隐患。')
    expect(screen.queryByRole('button', { name: '清除筛选' })).not.toBeInTheDocument()
    await choose(/^类别：/, category.name)
    fireEvent.click(screen.getByRole('radio', { name: '已立案' }))
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ state: 'accepted', categoryId: category.id }))

    fireEvent.click(await screen.findByRole('button', { name: '清除筛选' }))

    expect(await screen.findByRole('button', { name: '类别：所有类别' })).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '已立案' })).toBeChecked()
    await waitFor(() => expect(asked.at(-1)).not.toHaveProperty('categoryId'))
    expect(asked.at(-1)).toMatchObject({ state: 'accepted' })
    expect(screen.queryByRole('button', { name: '清除筛选' })).not.toBeInTheDocument()
  })
})

test('a row says how many met it too, and how often it was not fixed after all', async () => {
  answer(handling.list, { hazards: [hazardFile({ joined: 3, disputes: 2 })] })
  renderScreen(<HazardsOfArea />, { as: resident() })

  const row = within(await screen.findByRole('article'))
  expect(row.getByText('3 人也遇到')).toBeInTheDocument()
  expect(row.getByText('2 次反映没修好')).toBeInTheDocument()
})

test('a row says who has it, and what my unit has', async () => {
  const duty = { id: 'dut_01HZZZZZZZZZZZZZZZZZZZZZZZ', title: '物业 01', areaPath: grid, from: '2026-01-01' }
  const me = resident({ duties: [{ ...duty, role: 'property', unitId: 'property-01' }] })
  const handed = (digit: number, unitId: string, name: string, state: 'dispatched' | 'fixed' = 'dispatched') =>
    hazardFile({ id: `haz_01HZZZZZZZZZZZZZZZZZZZZZZ${digit}`, state, handler: { unitId, name, ofEstate: true } })
  answer(handling.list, {
    hazards: [
      handed(1, 'property-01', '物业公司 01'),
      handed(2, 'property-02', '物业公司 02'),
      handed(3, 'property-02', '物业公司 02', 'fixed'),
    ],
  })
  renderScreen(<HazardsOfArea />, { as: me })

  const [own, others, fixed] = (await screen.findAllByRole('article')).map((row) => within(row))
  await own!.findByText('由您办')
  expect(others!.getByText('物业公司 02 在办')).toBeInTheDocument()
  expect(fixed!.queryByText(/在办/)).not.toBeInTheDocument()
})

test('a row says that a resident added something', async () => {
  answer(handling.list, { hazards: [hazardFile({ addedAt: '2026-11-22T08:00:00.000Z' })] })
  renderScreen(<HazardsOfArea />, { as: resident() })

  expect(within(await screen.findByRole('article')).getByText('居民有补充')).toBeInTheDocument()
})

test('a row says how often the same was reported there', async () => {
  answer(handling.list, { hazards: [hazardFile({ earlier: { count: 2, last: [] } })] })
  renderScreen(<HazardsOfArea />, { as: resident() })

  expect(within(await screen.findByRole('article')).getByText('90 天内第 3 次')).toBeInTheDocument()
})

test('category, estate and lateness narrow the list down; what is over is never late', async () => {
  const asked: object[] = []
  answer(handling.list, (input) => {
    asked.push(input)
    return { hazards: [] }
  })
  answer(areas.tree, {
    areas: [...tree, { ...tree.at(-1)!, id: 'taiyu-e2', path: `${grid}/taiyu-e2`, name: '太宇二区' }],
  })
  const duty = { id: 'dut_01HZZZZZZZZZZZZZZZZZZZZZZZ', title: '社区 01', areaPath: 'luotang/taiyu', from: '2026-01-01' }
  renderScreen(<HazardsOfArea />, { as: resident({ duties: [{ ...duty, role: 'community_officer' }] }) })
  const choose = async (filter: RegExp, option: string) => {
    fireEvent.click(await screen.findByRole('button', { name: filter }))
    fireEvent.click(await screen.findByRole('radio', { name: option }))
  }

  await choose(/^类别：/, category.name)
  await choose(/^范围：/, '太宇二区')
  await choose(/^期限：/, '已超期')

  const narrowed = { categoryId: category.id, areaPath: `${grid}/taiyu-e2` }
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ ...narrowed, overdue: 'only' }))
  fireEvent.click(screen.getByRole('radio', { name: '已结案' }))
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ ...narrowed, state: 'closed' }))
  expect(asked.at(-1)).not.toHaveProperty('overdue')
  expect(screen.queryByRole('button', { name: /^期限：/ })).not.toBeInTheDocument()
})

test('what was passed up because it is late says so, and is asked for', async () => {
  const asked: object[] = []
  answer(handling.list, (input) => {
    asked.push(input)
    return { hazards: [hazardFile({ state: 'dispatched', escalatedTo: 'office' })] }
  })
  renderScreen(<HazardsOfArea />, { as: resident() })
  expect(await screen.findByText('已报街道督办')).toBeInTheDocument()

  fireEvent.click(screen.getByRole('button', { name: /^期限：/ }))
  fireEvent.click(await screen.findByRole('radio', { name: '已报社区督办' }))

  await waitFor(() => expect(asked.at(-1)).toMatchObject({ escalated: 'community' }))
  expect(asked.at(-1)).not.toHaveProperty('overdue')
})

test('while its reporter is asked a row counts nothing down', async () => {
  const question = { text: '在几楼？', at: hazardFile().dueAt }
  answer(handling.list, { hazards: [hazardFile({ state: 'dispatched', dueAt: '2026-01-01T00:00:00.000Z', question })] })
  renderScreen(<HazardsOfArea />, { as: resident() })

  expect(await screen.findByText(/^期限暂停，提问前已过/)).toBeInTheDocument()
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument()
})

test('who looks after one estate is not asked which', async () => {
  answer(handling.list, { hazards: [] })
  renderScreen(<HazardsOfArea />, { as: resident() })

  await screen.findByText('这里没有隐患。')

  expect(screen.queryByRole('button', { name: /^范围：/ })).not.toBeInTheDocument()
})

test('a number that somebody says opens its hazard; one that is none is said so', async () => {
  answer(handling.list, { hazards: [] })
  renderScreen(<HazardsOfArea />, { as: resident() })
  fireEvent.click(await screen.findByRole('button', { name: '按编号找' }))
  const sheet = within(await screen.findByRole('dialog'))
  const type = (value: string) => fireEvent.input(sheet.getByLabelText(/隐患编号/), { target: { value } })
  const find = () => fireEvent.click(sheet.getByRole('button', { name: '找这一件' }))

  type('000123')
  find()
  expect(sheet.getByText(/请填写完整编号/)).toBeInTheDocument()

  refuse(handling.numbered, 'hazard_not_found')
  type('20261122 000123')
  find()
  expect(await sheet.findByText(/没有这个编号的隐患/)).toBeInTheDocument()

  const asked: string[] = []
  answer(handling.numbered, ({ number }) => {
    asked.push(number)
    return { hazardId: hazardFile().id }
  })
  find()
  await waitFor(() => expect(visited()).toEqual([`/packages/staff/hazard/index?hazardId=${hazardFile().id}`]))
  expect(asked).toEqual([hazardFile().number])
})

test('a row opens the hazard', async () => {
  answer(handling.list, { hazards: [hazardFile()] })
  renderScreen(<HazardsOfArea />, { as: resident() })

  fireEvent.click(await screen.findByRole('button', { name: /3 号楼 楼道/ }))

  expect(visited()).toEqual(['/packages/staff/hazard/index?hazardId=haz_01HZZZZZZZZZZZZZZZZZZZZZZZ'])
})
