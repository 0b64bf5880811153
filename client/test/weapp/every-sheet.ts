import { contract } from '@mulin/shared/contract'
import type { Hazard } from '@mulin/shared/hazards/hazard'
import type { HazardState } from '@mulin/shared/hazards/workflow'
import type { Params, Route } from '../../src/platform/routes'
import { someoneElse } from './someone-else'

/** What is pressed until the sheet is there: a button or one of several choices, the first of that name. */
export type Presses = readonly (string | RegExp | { choice: string })[]

export interface WithSheets {
  person: string
  route: Route
  params: Params
  sheets: readonly Presses[]
  /** Where WeChat has a screen of its own. */
  inBrowser?: readonly Presses[]
}

const more = /^更多操作/

const addedIn: readonly (readonly [Route, string])[] = [
  ['checklists', '加一项'],
  ['units', '加一个单位'],
  ['matters', '加一个事项'],
  ['categories', '加一类'],
  ['routingRules', '加一条规则'],
  ['cannedAnswers', '加一条'],
]
const listsOfTheOffice = [
  ...addedIn.map(([route, add]): WithSheets => ({ person: 'office', route, params: {}, sheets: [[add]] })),
  { person: 'admin', route: 'duties', params: {}, sheets: [['授予职责']] } as const,
]

/** The sheets in which something is decided or filled in, by the page that they come up on: each kind once. */
export async function pagesWithSheets(): Promise<WithSheets[]> {
  const hazardIn = await hazardsOf('office')
  const inHandOf = await hazardsOf('fire-brigade')
  const site = await anInspectedSite()
  const staff = (person: string, params: Params, sheets: readonly Presses[]) =>
    ({ person, route: 'staffHazard', params, sheets }) as const
  return [
    staff('office', hazardIn('reported'), [
      [/^不予立案/],
      [/^为什么这样派/],
      [more, /^问报告人/],
      [more, /^改正位置/],
      [more, /^并案/],
    ]),
    staff('office', hazardIn('accepted'), [
      [/^派遣/],
      [/^结案/],
      [more, /^改派/],
      [more, /^延期/],
      [more, /^分头办/],
      ['不给邻居看'],
      ['遮住一部分'],
    ]),
    staff('office', hazardIn('fixed'), [[/^核查通过/], [/^返工/]]),
    staff('fire-brigade', inHandOf('dispatched', isPart), [[/^已整改/], [/^退回/], [/^申请延期/]]),
    await reportOf('resident-4', 'closed', [['没有解决'], ['已解决']]),
    await reportOf('resident-4', 'dispatched', [['补充情况']]),
    ...ofActivity(await anActivityOf('resident-7')),
    await aDoor(),
    { person: 'office', route: 'site', params: site, sheets: [['安排检查'], [/^修改/], [/^回头看/]] },
    { person: 'office', route: 'visit', params: site, sheets: [[{ choice: '有问题' }, /^拍照记问题/]] },
    await aLink(),
    ...listsOfTheOffice,
  ]
}

/** Of whoever organises one with several sessions, for which people wait. */
const ofActivity = (params: Params): WithSheets[] => [
  { person: 'office', route: 'staffSignUps', params, sheets: [[{ choice: '推拿' }, /^调整位次/], [/^移出/]] },
  { person: 'office', route: 'activityEdit', params, sheets: [[/^取消这一场/]] },
]

/** What one of the demo's people may do something about, with a photo. */
async function hazardsOf(person: string) {
  const ask = await someoneElse(person)
  const { hazards } = await ask(contract.handling.list, { limit: 50 })
  return (state: HazardState, fits: (hazard: Hazard) => boolean = () => true): Params => {
    const isFree = (one: Hazard) => one.state === state && one.photos.length > 0 && !one.extension && !one.question
    const found = hazards.find((one) => isFree(one) && fits(one))
    if (!found) throw new Error(`The demo has nothing ${state} for ${person}`)
    return { hazardId: found.id }
  }
}

// Of it nobody is asked: nothing stands behind 更多.
const isPart = ({ parent }: Hazard) => parent !== undefined

/** Of a unit that has asked for nothing yet. */
async function aLink(): Promise<WithSheets> {
  const ask = await someoneElse('office')
  const { hazards } = await ask(contract.handling.list, { state: 'dispatched' })
  const isFree = (one: (typeof hazards)[number]) =>
    one.handler?.unitId !== undefined && !one.question && !one.extension && !one.parent
  const hazardId = hazards.find(isFree)?.id ?? ''
  const { secret } = await ask(contract.referrals.refer, { hazardId, requestId: `ref-sheets-${hazardId}`, days: 7 })
  return {
    person: 'resident-1',
    route: 'referral',
    params: { secret },
    sheets: [['问报告人'], ['申请延期'], [/退回$/]],
  }
}

async function reportOf(person: string, wanted: HazardState, sheets: readonly Presses[]): Promise<WithSheets> {
  const ask = await someoneElse(person)
  const { hazards } = await ask(contract.hazards.mine, {})
  const hazardId = hazards.find(({ state }) => state === wanted)?.id
  return { person, route: 'hazard', params: { hazardId }, sheets }
}

/** One that people wait for. */
async function anActivityOf(person: string): Promise<Params> {
  const ask = await someoneElse(person)
  const { signUps } = await ask(contract.signUps.mine, {})
  return {
    activityId: signUps.find(({ state, position }) => state === 'waiting' && position !== undefined)?.activityId,
  }
}

async function aDoor(): Promise<WithSheets> {
  const params = await aTeamOf('resident-2')
  return { person: 'office', route: 'checkInDesk', params, sheets: [[/^没到齐/]], inBrowser: [['扫对方的码']] }
}

/** A session that a team is expected in. */
async function aTeamOf(person: string): Promise<Params> {
  const ask = await someoneElse(person)
  const { signUps } = await ask(contract.signUps.mine, {})
  const team = signUps.find(({ state, teamName }) => state === 'confirmed' && teamName !== undefined)
  return { activityId: team?.activityId, sessionId: team?.sessionId }
}

/** Where something that was found has to be looked at again. */
async function anInspectedSite(): Promise<Params> {
  const ask = await someoneElse('office')
  const { inspections } = await ask(contract.inspections.list, { state: 'finished' })
  return { siteId: inspections.at(-1)?.siteId }
}
