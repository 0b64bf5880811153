import { contract } from '@mulin/shared/contract'
import type { Params, Route } from '../../../src/platform/routes'
import { someoneElse } from '../../weapp/someone-else'

/** Who opens a page, and what it is about. */
export interface Place {
  by: 'resident-1' | 'office' | 'clerk' | 'admin'
  params?: Params
}

/** Each page with something on it. */
export async function places(): Promise<Record<Route, Place>> {
  const resident = await someoneElse('resident-1')
  const office = await someoneElse('office')
  const { activities } = await resident(contract.activities.list, {})
  const { hazards } = await resident(contract.hazards.mine, {})
  const { visits } = await resident(contract.matters.myVisits, {})
  const { notices } = await resident(contract.notices.list, {})
  const { items } = await office(contract.inbox.read, { kind: 'hazard' })
  const activityId = activities.find(({ type }) => type === 'health_fair')?.id
  const about = { activity: { activityId }, waiting: { hazardId: items[0]?.id } }
  return {
    home: { by: 'resident-1' },
    activities: { by: 'resident-1' },
    report: { by: 'resident-1' },
    services: { by: 'resident-1' },
    me: { by: 'resident-1' },
    activity: { by: 'resident-1', params: about.activity },
    signUp: { by: 'resident-1', params: about.activity },
    mySignUps: { by: 'resident-1' },
    myHazards: { by: 'resident-1' },
    hazard: { by: 'resident-1', params: { hazardId: hazards.at(-1)?.id } },
    visits: { by: 'resident-1' },
    rate: { by: 'resident-1', params: { visitId: visits.find(({ rating }) => !rating)?.id } },
    ratings: { by: 'resident-1', params: { matterId: 'elder-allowance' } },
    volunteer: { by: 'resident-1' },
    myCode: { by: 'resident-1' },
    notice: { by: 'resident-1', params: { noticeId: notices[0]?.id } },
    estate: { by: 'resident-1' },
    profile: { by: 'resident-1' },
    privacy: { by: 'resident-1' },
    signIn: { by: 'resident-1' },
    staffInbox: { by: 'office' },
    staffHazard: { by: 'office', params: about.waiting },
    staffHazards: { by: 'office' },
    staffActivities: { by: 'office' },
    activityEdit: { by: 'office', params: about.activity },
    staffSignUps: { by: 'office', params: about.activity },
    desk: { by: 'clerk' },
    volunteers: { by: 'office' },
    duties: { by: 'admin' },
    areas: { by: 'admin' },
    staffNotices: { by: 'office' },
  }
}
