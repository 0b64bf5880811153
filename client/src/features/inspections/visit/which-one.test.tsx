import { hazards } from '@mulin/shared/hazards/endpoints'
import { handling } from '@mulin/shared/hazards/handling'
import { inspections } from '@mulin/shared/inspections/endpoints'
import type { InspectionRow } from '@mulin/shared/inspections/inspection'
import { siteRegister } from '@mulin/shared/inspections/site-register'
import { addDays } from '@mulin/shared/times'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import * as z from 'zod'
import { aChecklist, anInspection, aSite, exitCategory, inspectionRow, staff } from '../../../../test/inspections'
import { renderScreen } from '../../../../test/screen'
import { answer, cutOff, refuse } from '../../../../test/server'
import { device } from '../../../../test/taro'
import { dayText, now, today } from '../../../platform/clock'
import { VisitPage } from './visit-page'
import { openOf } from './which-one'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const tick = async (name: string) => fireEvent.click(await screen.findByRole('checkbox', { name }))
const choose = (item: string, answered: string) =>
  fireEvent.click(
    within(screen.getByRole('radiogroup', { name: new RegExp(item) })).getByRole('radio', { name: answered }),
  )
const on = (days: number) => addDays(today(), days)
const plan = (days: number, over: Partial<InspectionRow> = {}) =>
  inspectionRow({ id: `ins_01HZZZZZZZZZZZZZZZZZZZZZ${30 + days}`, plannedOn: on(days), ...over })
const ahead = plan(8)
const aheadWords = `按 ${dayText(on(8))} 的安排现在办`
const apartWords = '另做一次，安排不动'

function open(rows: readonly InspectionRow[]) {
  answer(handling.handlers, {
    handlers: [
      { unitId: 'fire-brigade', name: '消防救援站' },
      { unitId: 'housing', name: '住建部门' },
    ],
  })
  answer(hazards.categories, { categories: [exitCategory] })
  answer(siteRegister.one, { site: aSite(), checklist: aChecklist, inspections: [...rows], findings: [] })
  answer(inspections.one, ({ inspectionId: id }) => anInspection({ id, state: 'under_way' }))
  return renderScreen(<VisitPage showLesson={() => null} />, { as: staff(), params: { siteId: aSite().id } })
}

/** What the server is told. */
function listen() {
  const told: { step: string; inspectionId?: string; teams?: string[]; unitIds?: string[] }[] = []
  answer(inspections.plan, ({ teams = [], unitIds = [] }) => {
    told.push({ step: 'plan', teams, unitIds })
    return anInspection({ state: 'under_way' })
  })
  answer(inspections.start, ({ inspectionId, along }) => {
    told.push({ step: 'start', inspectionId, ...along })
    return anInspection({ id: inspectionId, state: 'under_way' })
  })
  answer(inspections.finish, ({ inspectionId, along }) => {
    told.push({ step: 'finish', inspectionId, ...along })
    return anInspection({ id: inspectionId, state: 'finished', recordNumber: 'JC2026-4F7K-9QXM' })
  })
  return told
}

async function allIsFine() {
  await screen.findByText('谁一起来检查')
  choose('疏散出口畅通', '合格')
  choose('灭火器有效', '合格')
}

async function handIn() {
  press('完成检查')
  await screen.findByText('检查已完成')
}

describe('what is planned for another day is asked about', () => {
  test('another one leaves the plan alone, and nobody of the plan is said to have come', async () => {
    const told = listen()
    open([ahead])
    await screen.findByRole('button', { name: aheadWords })

    press(apartWords)
    await allIsFine()
    expect(screen.getByText(`另做一次，不动 ${dayText(on(8))} 的安排。`)).toBeInTheDocument()
    await handIn()

    expect(told).toEqual([
      { step: 'plan', teams: [], unitIds: [] },
      expect.objectContaining({ step: 'finish', teams: [], unitIds: [] }),
    ])
  })

  test('done now, who was to come is ticked and put right, and told with every step', async () => {
    const told = listen()
    open([ahead])
    fireEvent.click(await screen.findByRole('button', { name: aheadWords }))
    await allIsFine()
    expect(screen.getByText(`按 ${dayText(on(8))} 的安排检查。`)).toBeInTheDocument()
    expect(screen.getByRole('checkbox', { name: '网格' })).toBeChecked()

    await tick('网格')
    await tick('消防救援站')
    await tick('住建部门')
    await handIn()

    const along = { inspectionId: ahead.id, teams: ['office'], unitIds: ['housing'] }
    expect(told).toEqual([
      { step: 'start', ...along },
      { step: 'finish', ...along },
    ])
  })

  test('of several each can be the one', async () => {
    const told = listen()
    open([plan(20), ahead])
    await screen.findByRole('button', { name: aheadWords })

    press(`按 ${dayText(on(20))} 的安排现在办`)
    await allIsFine()
    await handIn()

    expect(told[0]).toMatchObject({ step: 'start', inspectionId: plan(20).id })
  })

  test('so is what a colleague began on another day and did not finish', async () => {
    listen()
    open([plan(-7, { state: 'under_way', startedAt: `${on(-7)}T02:00:00.000Z` })])

    press((await screen.findByRole('button', { name: /^接着办/ })).textContent ?? '')

    await allIsFine()
    expect(screen.getByText(`接着 ${dayText(on(-7))} 开始的检查。`)).toBeInTheDocument()
  })

  test('what was chosen stays so when it is opened again', async () => {
    const first = open([ahead])
    fireEvent.click(await screen.findByRole('button', { name: aheadWords }))
    await allIsFine()
    first.unmount()

    open([ahead])

    expect(await screen.findByText('已查 2 / 2 项')).toBeInTheDocument()
  })
})

describe('what is planned for today is meant', () => {
  test.each([
    ['of today', 0, '按今天的安排检查。'],
    ['overdue', -3, `按 ${dayText(on(-3))} 的安排检查。`],
  ])('one %s is done without a question, and said in a line', async (_what, days, words) => {
    const told = listen()
    open([ahead, plan(days)])

    await allIsFine()
    expect(screen.getByText(words)).toBeInTheDocument()
    await handIn()

    expect(told[0]).toMatchObject({ step: 'start', inspectionId: plan(days).id, unitIds: ['fire-brigade'] })
  })

  test('of several: what goes on, that of today, the last one overdue, then the nearest', () => {
    const goesOn = plan(-1, { state: 'under_way', startedAt: now() })
    const begunBefore = plan(1, { state: 'under_way', startedAt: `${on(-9)}T02:00:00.000Z` })
    const [overdue, longOverdue, today, later, over] = [
      plan(-2),
      plan(-9),
      plan(0),
      plan(9),
      plan(4, { state: 'cancelled' }),
    ]

    expect(openOf([later, over, ahead, longOverdue, begunBefore, overdue, today, goesOn])).toEqual([
      goesOn,
      today,
      overdue,
      longOverdue,
      begunBefore,
      ahead,
      later,
    ])
  })

  test('a unit of the plan that is in no list here can still be said not to have come', async () => {
    const told = listen()
    open([plan(0, { units: [{ id: 'gas', name: '燃气公司' }] })])
    await allIsFine()

    await tick('燃气公司')
    await handIn()

    expect(told.at(-1)).toMatchObject({ step: 'finish', unitIds: [] })
  })
})

/** As an older version kept it, which took whatever was planned. */
async function keptBefore(rows: readonly InspectionRow[], over: object = {}) {
  const first = open(rows)
  fireEvent.click(await screen.findByRole('button', { name: aheadWords }))
  await allIsFine()
  first.unmount()
  const [[key, kept] = []] = [...device.storage].filter(([name]) => name.startsWith('visit:'))
  const { isChosen: _, ...older } = z.looseObject({ isChosen: z.unknown() }).parse(kept)
  device.storage.set(key!, { ...older, ...over })
}

describe('a visit that an older version kept', () => {
  test('of a plan for another day is asked about, and goes on with all that was filled in', async () => {
    await keptBefore([ahead])
    const told = listen()
    open([ahead])

    fireEvent.click(await screen.findByRole('button', { name: apartWords }))
    expect(screen.getByText('已查 2 / 2 项')).toBeInTheDocument()
    expect(screen.getByRole('checkbox', { name: '消防救援站' })).not.toBeChecked()
    await handIn()

    expect(told.map(({ step }) => step)).toEqual(['plan', 'finish'])
  })

  test('that was begun already just goes on', async () => {
    await keptBefore([ahead], { isStarted: true })
    const told = listen()

    open([plan(8, { state: 'under_way', startedAt: `${on(-2)}T02:00:00.000Z` })])
    expect(await screen.findByText('已查 2 / 2 项')).toBeInTheDocument()
    await handIn()

    expect(told).toMatchObject([{ step: 'finish', inspectionId: ahead.id, unitIds: ['fire-brigade'] }])
  })
})

test('whose beginning got no answer is begun as it was, and who came is put right at the end', async () => {
  const sent: object[] = []
  listen()
  cutOff(inspections.plan, ({ requestId, teams, unitIds }) => sent.push({ requestId, teams, unitIds }))
  open([])
  await allIsFine()
  await tick('社区')
  press('完成检查')
  await screen.findByText(/检查已存在手机里/)
  const told = listen()
  answer(inspections.plan, ({ requestId, teams, unitIds }) => {
    sent.push({ requestId, teams, unitIds })
    return anInspection({ state: 'under_way' })
  })

  await tick('社区')
  await tick('住建部门')
  await handIn()

  expect(sent).toHaveLength(2)
  expect(sent[1]).toEqual(sent[0])
  expect(told).toMatchObject([{ step: 'finish', teams: [], unitIds: ['housing'] }])
})

test('who came is said anew after the beginning was refused for it', async () => {
  const told = listen()
  refuse(inspections.plan, 'unit_not_found')
  open([])
  await allIsFine()
  await tick('住建部门')
  press('完成检查')
  await waitFor(() => expect(screen.getByRole('button', { name: '完成检查' })).toBeEnabled())
  const again = listen()

  await tick('住建部门')
  await handIn()

  expect(told).toEqual([])
  expect(again[0]).toEqual({ step: 'plan', teams: [], unitIds: [] })
})

test('a plan that a colleague called off meanwhile is made another inspection, with who came', async () => {
  const told = listen()
  refuse(inspections.start, 'inspection_moved_on', { state: 'cancelled' })
  open([plan(0)])
  await allIsFine()
  await tick('住建部门')
  press('完成检查')
  const bar = within(screen.getByRole('region', { name: '操作' }))

  fireEvent.click(await bar.findByRole('button', { name: '另立一次检查' }))
  await handIn()

  expect(told[0]).toEqual({ step: 'plan', teams: ['office', 'grid'], unitIds: ['fire-brigade', 'housing'] })
})

test('that a kept plan is over by now is said before it is handed in', async () => {
  const first = open([plan(0)])
  await allIsFine()
  first.unmount()

  open([plan(0, { state: 'cancelled' })])

  expect(await screen.findByText(/^这次检查已经由同事结束或取消/)).toBeInTheDocument()
})
