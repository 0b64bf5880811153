import { ancestor, covers } from '@mulin/shared/areas'
import { dayOf } from '@mulin/shared/times'
import { keys } from './keys.ts'
import type { Index } from './reading.ts'

// What stands in which index is told in keys.ts.

export type WorkKind = 'hazard' | 'volunteer' | 'hours' | 'inspection'
const levels = [
  ['gsi1', 'subdistrict'],
  ['gsi2', 'community'],
  ['gsi3', 'grid'],
] as const

const listed = (areaPath: string, list: string, sort: string): Record<string, string> =>
  Object.fromEntries(
    levels.flatMap(([index, kind]) => {
      const area = ancestor(areaPath, kind)
      return area
        ? [
            [`${index}pk`, `${list}#${area}`],
            [`${index}sk`, sort],
          ]
        : []
    }),
  )

/** Index keys of something that waits for staff until it is due. */
export const openWork = (areaPath: string, dueAt: string, id: string) => listed(areaPath, 'WORK', `${dueAt}#${id}`)
/** Index keys of the same once it is over. */
export const doneWork = (kind: WorkKind, areaPath: string, endedAt: string, id: string) =>
  listed(areaPath, `DONE#${kind}`, `${endedAt}#${id}`)

/** Index keys of what everybody reads of a hazard. */
export const inLedger = (areaPath: string, reportedAt: string, number: string) =>
  listed(areaPath, 'LEDGER', `${reportedAt}#${number}`)
/** Index keys of a site in the registers of its areas, and of the unit that answers for it. */
export const registeredSite = (areaPath: string, unitId: string | undefined, sort: string) => ({
  ...listed(areaPath, 'SITES', sort),
  ...(unitId && { gsi5pk: `SITES#${unitId}`, gsi5sk: sort }),
})

interface List {
  index: Index
  pk: string
  /** Set for an estate: its grid's list has to be filtered by it. */
  within?: string
}

const listOf = (list: string, areaPath: string): List => {
  const level = levels.findLast(([, kind]) => ancestor(areaPath, kind)) ?? levels[0]
  const area = ancestor(areaPath, level[1]) ?? areaPath
  return { index: level[0], pk: `${list}#${area}`, ...(area !== areaPath && { within: areaPath }) }
}

export const openWorkOf = (areaPath: string) => listOf('WORK', areaPath)
export const doneWorkOf = (kind: WorkKind, areaPath: string) => listOf(`DONE#${kind}`, areaPath)

export const ledgerOf = (areaPath: string) => listOf('LEDGER', areaPath)
export const sitesIn = (areaPath: string) => listOf('SITES', areaPath)

/** True for an item of that list; every item of a list above an estate is. */
export const isWithin = ({ within }: List, areaPath: string) => within === undefined || covers(within, areaPath)

/** Index keys of a hazard among its reporter's. */
export const reportedBy = (personId: string, id: string) => ({ gsi4pk: `REPORTER#${personId}`, gsi4sk: id })
/** Index keys of a hazard in the hands of a unit or person, sorted by when it burns. */
export const handedTo = (who: string, burnsAt: string, id: string) => ({
  gsi5pk: `HANDLER#${who}`,
  gsi5sk: `${burnsAt}#${id}`,
})
/** Index keys of the same once it is over. */
export const handledBy = (who: string, endedAt: string, id: string) => ({
  gsi5pk: `HANDLED#${who}`,
  gsi5sk: `${endedAt}#${id}`,
})

/** Index keys of an open hazard by its latitude, which sorts as text from south to north. */
export const nearby = (categoryId: string, latitude: number, id: string) => ({
  gsi1pk: `NEAR#${categoryId}`,
  gsi1sk: `${(latitude + 90).toFixed(6).padStart(10, '0')}#${id}`,
})

/** Index keys of an inspection among those of its site. */
export const inspectionAt = (siteId: string, id: string) => ({
  gsi4pk: `SITE#${siteId}`,
  gsi4sk: `INSPECTION#${id}`,
})
/** Index keys of a finding among those of its site. */
export const findingAt = (siteId: string, hazardId: string) => ({
  gsi4pk: `SITE#${siteId}`,
  gsi4sk: `FINDING#${hazardId}`,
})
/** Index keys of an inspection that a unit was asked to, until it is over. */
export const askedAlong = (unitId: string, day: string, id: string) => ({
  gsi5pk: `ASKED#${unitId}`,
  gsi5sk: `${day}#${id}`,
})
/** Index keys of the same once it is over. */
export const cameAlong = (unitId: string, endedAt: string, id: string) => ({
  gsi5pk: `CAME#${unitId}`,
  gsi5sk: `${endedAt}#${id}`,
})

/** Index keys of a link among its hazard's. */
export const referralsOf = (hazardId: string, createdAt: string, id: string) => ({
  gsi4pk: `REFERRALS#${hazardId}`,
  gsi4sk: `${createdAt}#${id}`,
})

interface Listed {
  id: string
  areaPath: string
  startsAt: string
  endsAt: string
}

/** Index keys of an activity in the lists that everyone sees. */
export const shownActivity = ({ id, startsAt, endsAt }: Listed) => ({
  gsi1pk: 'ACTIVITIES',
  gsi1sk: `${startsAt}#${id}`,
  ...(dayOf(startsAt) < dayOf(endsAt) && { gsi5pk: 'LASTING', gsi5sk: `${endsAt}#${id}` }),
})

/** Index keys of an activity in the lists of who manages it, and as the first row of its register. */
export const managedActivity = ({ id, areaPath, startsAt }: Listed) => {
  const [subdistrict, community] = [ancestor(areaPath, 'subdistrict'), ancestor(areaPath, 'community')]
  return {
    gsi3pk: `MANAGED#${subdistrict}`,
    gsi3sk: `${startsAt}#${id}`,
    ...(community && { gsi2pk: `MANAGED#${community}`, gsi2sk: `${startsAt}#${id}` }),
    gsi4pk: `REGISTER#${id}`,
    gsi4sk: 'ACTIVITY',
  }
}

/** Where the managed activities of an area are listed. */
export const managedIn = (areaPath: string): { index: Index; pk: string } =>
  areaPath.includes('/')
    ? { index: 'gsi2', pk: `MANAGED#${ancestor(areaPath, 'community')}` }
    : { index: 'gsi3', pk: `MANAGED#${areaPath}` }

/** Index keys of a sign-up in its activity's register. */
export const registered = (activityId: string, sessionId: string, signUpId: string) => ({
  gsi4pk: `REGISTER#${activityId}`,
  gsi4sk: `SIGNUP#${sessionId}#${signUpId}`,
  gsi5pk: keys.signUpId(signUpId),
  gsi5sk: 'SIGNUP',
})

/** Index keys by which staff find the hours of a shift. */
export const hoursFound = (hoursId: string) => ({ gsi5pk: `HOURS#${hoursId}`, gsi5sk: 'HOURS' })

/** Index keys of a certificate among its owner's. */
export const certificatesOf = (personId: string, issuedAt: string, number: string) => ({
  gsi4pk: `CERTIFICATES#${personId}`,
  gsi4sk: `${issuedAt}#${number}`,
})

/** Index keys of what the clock has to look at by then. */
export const dueAt = (at: string, id: string) => ({ gsi1pk: 'DUE', gsi1sk: `${at}#${id}` })
