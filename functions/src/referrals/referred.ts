import type { OutputOf } from '@mulin/shared/endpoint'
import { isUnheard } from '@mulin/shared/hazards/by-link'
import { isToldByLink, noteForNeighbours, shownOf } from '@mulin/shared/hazards/public-part'
import { nextActions } from '@mulin/shared/hazards/premises'
import type { HazardAction, StaffAction } from '@mulin/shared/hazards/workflow'
import { withoutPhones } from '@mulin/shared/personal-data'
import { LinkAction, type referrals } from '@mulin/shared/referrals'
import { areaOf } from '../tables/areas.ts'
import { type HazardRecord, hazardRecordOf, photosOf, type StoredEntry, type StoredHazard } from '../tables/hazards.ts'
import { stateAt, type StoredReferral, takenBack } from '../tables/referrals.ts'
import { goesAlongAfter, lasting } from './lasting.ts'
import { isStillWith, sinceItHasIt, whenItLeft } from './leaving-the-unit.ts'

/** What the unit sees: the hazard only as long as it can answer. */
export const viewOf = async (referral: StoredReferral, now: string): Promise<View> => (await seenBy(referral, now)).view

type View = OutputOf<typeof referrals.open>

/** The same, and whether that is the first the unit hears of it. */
export async function seenBy(referral: StoredReferral, now: string): Promise<{ view: View; isNews?: boolean }> {
  const { unitName } = referral
  const state = stateAt(referral, now)
  if (state !== 'open') return { view: { unitName, state, expiresAt: referral.endsAt, ended: takenBack(referral) } }
  const record = await hazardRecordOf(referral.hazardId)
  const { endsAt: expiresAt } = record ? lasting(referral, record) : referral
  if (!record || !isStillWith(referral, record))
    return { view: { unitName, state: 'withdrawn', expiresAt, ended: record && whenItLeft(referral, record) } }
  const hazard = referredFrom(record, referral, await areaNameOf(record.hazard, referral), now)
  const view = { unitName, state, expiresAt, goesAlongAfter: goesAlongAfter(referral, record), hazard }
  return { view, isNews: isUnheard(record.hazard) }
}

/** Where it was when the link was made, the link knows. */
async function areaNameOf(hazard: StoredHazard, { estateId, areaName }: StoredReferral): Promise<string> {
  return hazard.estateId === estateId ? areaName : ((await areaOf(hazard.estateId))?.name ?? areaName)
}

function referredFrom(record: HazardRecord, referral: StoredReferral, areaName: string, now: string) {
  const { hazard } = record
  const { number, state, categoryName, photoIds, reportedAt, dueAt, deadline, answers, question, extension } = hazard
  const [place, description] = [withoutPhones(hazard.place), withoutPhones(hazard.description)]
  const known = { number, state, categoryName, areaName, place, description, reportedAt, dueAt, deadline }
  return {
    ...known,
    photos: shownPhotos(photoIds, hazard),
    answers: answers?.map(({ answer, ...asked }) => ({ ...asked, answer: withoutPhones(answer) })),
    // What is asked is among what was said, unless it was asked before the unit had it and is not answered.
    question: question && { ...question, text: '' },
    extension: extension && { ...extension, reason: withoutPhones(extension.reason) },
    said: toldOf(referral, record.entries).map((entry) => ({ ...entry, photos: shownPhotos(entry.photoIds, hazard) })),
    can: nextActions(hazard, ['handler'], now).filter(isByLink),
  }
}

/** What residents say of it is, like their report, worth knowing whenever that was. */
function toldOf(referral: StoredReferral, entries: readonly StoredEntry[]): StoredEntry[] {
  const from = entries.length - sinceItHasIt(referral, entries).length
  return entries.flatMap((entry, place) => {
    if (!isToldByLink(entry)) return []
    if (handed.includes(entry.action)) return place >= from ? saidIn(entry, noteForNeighbours) : []
    if (place >= from || unasked.includes(entry.action)) return saidIn(entry, withoutPhones)
    return isAnswered(entry, entries.slice(place + 1)) ? saidIn(entry, noteForNeighbours) : []
  })
}

// With these words the unit got it, from whoever may have had its reporter's door before them.
const handed: readonly HazardAction[] = ['dispatch', 'reroute']
const unasked: readonly HazardAction[] = ['add', 'dispute']

// What others asked may be about whoever reported it: of that no doors are told.
function isAnswered({ action }: StoredEntry, since: readonly StoredEntry[]): boolean {
  const next = since.find((entry) => entry.action === 'ask' || entry.action === 'answer')
  return action === 'answer' || (action === 'ask' && next?.action === 'answer')
}

// Who has the link has no account: it may be passed on.
const shownPhotos = (photoIds: readonly string[], hazard: StoredHazard) => shownOf(photosOf(photoIds, hazard), hazard)

const saidIn = ({ note, ...entry }: StoredEntry, masked: (note: string) => string | undefined): StoredEntry => ({
  ...entry,
  note: note && masked(note),
})

const isByLink = (action: StaffAction): action is LinkAction => LinkAction.safeParse(action).success
