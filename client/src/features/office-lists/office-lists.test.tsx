import { areas } from '@mulin/shared/areas'
import type { Unit } from '@mulin/shared/duties'
import type { HazardCategory } from '@mulin/shared/hazards/category'
import { starterCategories } from '@mulin/shared/hazards/starter-categories'
import { type Acting, officeLists } from '@mulin/shared/office-lists'
import { fireEvent, screen, within } from '@testing-library/react'
import { renderScreen, resident } from '../../../test/screen'
import { answer, refuse } from '../../../test/server'
import { CategoriesDesk } from './categories-desk'
import { UnitsDesk } from './units-desk'

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (sheet: ReturnType<typeof within>, label: RegExp, value: string) =>
  fireEvent.input(sheet.getByLabelText(label), { target: { value } })
const opened = async () => within(await screen.findByRole('dialog'))

describe('categories', () => {
  const lift: HazardCategory = { id: 'lift', name: '电梯故障', hint: '', icon: 'other', deadline: { hours: 24 } }

  async function open(categories: HazardCategory[]) {
    answer(officeLists.categories, { categories, version: 4 })
    renderScreen(<CategoriesDesk />, { as: resident() })
    await screen.findByRole('button', { name: '加一类' })
  }

  /** What is sent when it is saved. */
  async function saved() {
    const sent: HazardCategory[][] = []
    answer(officeLists.setCategories, ({ categories, version }) => {
      expect(version).toBe(4)
      sent.push(categories)
      answer(officeLists.categories, { categories, version: 5 })
      return { categories, version: 5 }
    })
    press('保存')
    await screen.findByText('隐患类别已保存')
    return sent[0]
  }

  test('where there is none yet, one tap takes the usual ones, which are saved after a look', async () => {
    await open([])
    expect(screen.getByText('还没有隐患类别，居民还不能上报。')).toBeInTheDocument()

    press('采用常用类别')

    expect(screen.getByText('电动车进楼')).toBeInTheDocument()
    expect(await saved()).toEqual(starterCategories)
  })

  test('a new one says what is missing, and is saved with all that was typed', async () => {
    await open([lift])
    press('加一类')
    const sheet = await opened()
    type(sheet, /多久办完/, '0')
    fireEvent.click(sheet.getByRole('button', { name: '加一个问题' }))
    fireEvent.click(sheet.getByRole('button', { name: '确定' }))
    for (const fault of ['请填两个字以上', '请填 1 到 60 的整数', '问题请填两个字以上，选项二到五个'])
      expect(sheet.getByText(fault)).toBeInTheDocument()

    type(sheet, /名称/, '井盖缺失')
    type(sheet, /多久办完/, '12')
    fireEvent.click(sheet.getByRole('radio', { name: '小时' }))
    fireEvent.click(sheet.getByRole('radio', { name: '房屋' }))
    type(sheet, /问题 1$/, '有几处')
    type(sheet, /问题 1 的选项/, '一处、两处、更多')
    fireEvent.click(sheet.getByRole('button', { name: '确定' }))

    expect(await screen.findByText('12 小时内 · 问 1 个问题')).toBeInTheDocument()
    expect((await saved())?.[1]).toEqual({
      id: expect.any(String),
      name: '井盖缺失',
      hint: '',
      icon: 'structure',
      deadline: { hours: 12 },
      questions: [{ id: expect.any(String), text: '有几处', options: ['一处', '两处', '更多'] }],
    })
  })

  test('one keeps everything that is not changed', async () => {
    const whole: HazardCategory = {
      ...lift,
      hint: '困人',
      clause: '第一条',
      advice: '按铃等待。',
      lessonId: 'escape',
      questions: [{ id: 'trapped', text: '有人被困吗', options: ['有', '没有'] }],
    }
    await open([whole])
    press('修改 电梯故障')
    const sheet = await opened()

    type(sheet, /名称/, '电梯')
    fireEvent.click(sheet.getByRole('button', { name: '确定' }))

    expect(await saved()).toEqual([{ ...whole, name: '电梯' }])
  })

  test('one is put earlier, and one is retired instead of removed and taken back', async () => {
    await open([lift, { ...lift, id: 'well', name: '井盖' }])
    expect(screen.queryByRole('button', { name: '上移 电梯故障' })).not.toBeInTheDocument()
    press('上移 井盖')
    press('停用 电梯故障')

    expect(screen.getByText('已停用')).toBeInTheDocument()
    expect(await saved()).toEqual([
      { ...lift, id: 'well', name: '井盖' },
      { ...lift, retired: true },
    ])
    press('恢复使用 电梯故障')
    expect(screen.queryByText('已停用')).not.toBeInTheDocument()
  })

  test('what somebody else changed meanwhile is told, and seen on request', async () => {
    await open([lift])
    press('停用 电梯故障')
    refuse(officeLists.setCategories, 'categories_changed')
    press('保存')
    expect(await screen.findByText(/类别刚被别人改过/)).toBeInTheDocument()
    answer(officeLists.categories, { categories: [{ ...lift, name: '电梯' }], version: 5 })
    press('看最新的')

    expect(await screen.findByText('电梯')).toBeInTheDocument()
    expect(screen.queryByText('有修改还没有保存。')).not.toBeInTheDocument()
  })
})

describe('units', () => {
  const company: Unit = { id: 'property-01', name: '物业公司 01', kind: 'property' }

  async function open(units: Unit[], acting: Acting[] = []) {
    answer(officeLists.units, { units, acting, version: 2 })
    answer(areas.tree, { areas: [{ id: 'taiyu', kind: 'community', name: '太宇社区', path: 'luotang/taiyu' }] })
    renderScreen(<UnitsDesk />, { as: resident() })
    await screen.findByRole('button', { name: '加一个单位' })
  }

  test('each says who acts for it, and where', async () => {
    await open(
      [company, { ...company, id: 'property-02', name: '物业公司 02' }],
      [{ unitId: 'property-01', areaPaths: ['luotang/taiyu'], people: 2 }],
    )

    expect(await screen.findByText('物业公司 · 太宇社区 · 2 人在岗')).toBeInTheDocument()
    expect(screen.getByText('物业公司 · 还没有人在岗')).toBeInTheDocument()
  })

  test('a new one is saved with its kind; that of one before can no longer be chosen', async () => {
    await open([company])
    press('修改 物业公司 01')
    const before = await opened()
    expect(before.queryByRole('radiogroup', { name: /类型/ })).not.toBeInTheDocument()
    type(before, /名称/, '')
    fireEvent.click(before.getByRole('button', { name: '确定' }))
    expect(before.getByText('请填名称')).toBeInTheDocument()
    type(before, /名称/, '物业公司 1')
    fireEvent.click(before.getByRole('button', { name: '确定' }))
    press('加一个单位')
    const sheet = await opened()
    type(sheet, /名称/, '消防救援站')
    fireEvent.click(sheet.getByRole('radio', { name: '消防救援' }))
    fireEvent.click(sheet.getByRole('button', { name: '确定' }))

    answer(officeLists.setUnits, ({ units, version }) => {
      expect(units).toEqual([
        { ...company, name: '物业公司 1' },
        { id: expect.any(String), name: '消防救援站', kind: 'fire_brigade' },
      ])
      answer(officeLists.units, { units, acting: [], version: version + 1 })
      return { units, version: version + 1 }
    })
    press('保存')
    expect(await screen.findByText('承办单位已保存')).toBeInTheDocument()
  })

  test('they are put in the order in which they are offered', async () => {
    const second = { ...company, id: 'property-02', name: '物业公司 02' }
    await open([company, second])
    expect(screen.queryByRole('button', { name: '上移 物业公司 01' })).not.toBeInTheDocument()
    press('上移 物业公司 02')

    answer(officeLists.setUnits, ({ units, version }) => {
      expect(units).toEqual([second, company])
      answer(officeLists.units, { units, acting: [], version: version + 1 })
      return { units, version: version + 1 }
    })
    press('保存')

    expect(await screen.findByText('承办单位已保存')).toBeInTheDocument()
  })

  test('one that has open hazards is not retired, and what to do is said', async () => {
    await open([company])
    press('停用 物业公司 01')
    refuse(officeLists.setUnits, 'unit_has_hazards')
    press('保存')

    expect(await screen.findByText(/要停用的单位还有没办完的隐患/)).toBeInTheDocument()
    expect(screen.getByText('有修改还没有保存。')).toBeInTheDocument()
  })
})
