import { maskName, maskPhone } from '@mulin/shared/personal-data'
import type { Training } from '@mulin/shared/trainings'
import { Volunteer, VolunteerRow, VolunteerState } from '@mulin/shared/volunteers'
import * as z from 'zod'
import { unseal } from '../platform/sealing.ts'
import { absent, type Condition } from './expressions.ts'
import { doneWork, openWork } from './index-keys.ts'
import { keys } from './keys.ts'
import { keptForNextTime, personRegister, type StoredPerson } from './people.ts'
import { getItem } from './table.ts'
import type { Write } from './transact.ts'

/** A registration as stored: work that waits for staff, with name and phone sealed in the person's register. */
export const StoredVolunteer = Volunteer.omit({ nameMasked: true, phoneMasked: true }).extend({
  kind: z.literal('volunteer'),
  personId: z.string(),
  sealedName: z.string(),
  sealedPhone: z.string(),
  /** Since when skills are asked for. */
  askedAt: z.string().optional(),
  /** Somebody answers by then. */
  dueAt: z.string(),
  /** The request that decided last, and how. */
  decidedWith: z.string().optional(),
  decidedAs: VolunteerState.exclude(['pending']).optional(),
  /** Grows with every change of the skills. */
  version: z.number().default(0),
  /** A copy of the person's, so that a list of many is read at once. */
  trainings: VolunteerRow.shape.trainings,
})
export type StoredVolunteer = z.infer<typeof StoredVolunteer>

const openedOf = ({ personId, sealedName, sealedPhone }: StoredVolunteer) => ({
  name: unseal(sealedName, personRegister(personId)),
  phoneMasked: maskPhone(unseal(sealedPhone, personRegister(personId))),
})

/** For the person. */
export function volunteerFrom(stored: StoredVolunteer): Volunteer {
  const { name, phoneMasked } = openedOf(stored)
  return { ...stored, nameMasked: maskName(name), phoneMasked }
}

/** For who decides. */
export const volunteerRowFrom = (stored: StoredVolunteer): VolunteerRow => ({ ...stored, ...openedOf(stored) })

export const volunteerOf = (volunteerId: string): Promise<StoredVolunteer | undefined> =>
  getItem(keys.volunteer(volunteerId), StoredVolunteer)

type Offer = Pick<StoredVolunteer, 'id' | 'areaPath' | 'skills' | 'times' | 'about' | 'registeredAt' | 'dueAt'>

export function newVolunteer(
  { id: personId }: StoredPerson,
  { name, phone, ...offer }: Offer & { name: string; phone: string },
): StoredVolunteer {
  const { sealedName = '', sealedPhone = '' } = keptForNextTime(personId, { name, phone })
  return { kind: 'volunteer', personId, state: 'pending', sealedName, sealedPhone, version: 0, ...offer }
}

/** Loses when the person registered in the meantime. */
export const addVolunteer = (volunteer: StoredVolunteer, earlier: StoredPerson['volunteer']): Write[] => {
  const { id, personId, areaPath, dueAt, skills, sealedName, sealedPhone } = volunteer
  const premise: Condition = earlier
    ? { 'volunteer.id': earlier.id, 'volunteer.state': 'declined' }
    : { volunteer: absent }
  return [
    {
      update: keys.person(personId),
      set: { volunteer: { id, state: 'pending', skills }, sealedName, sealedPhone, changedAt: volunteer.registeredAt },
      if: { id: personId, ...premise },
    },
    { put: { ...volunteer, ...keys.volunteer(id), ...openWork(areaPath, dueAt, id) }, fresh: true },
  ]
}

type Decision = Required<Pick<StoredVolunteer, 'decidedAt'>> &
  Pick<StoredVolunteer, 'reason' | 'decidedWith' | 'decidedAs'> & { state: 'approved' | 'declined' }

/** Loses when somebody else decided in the meantime. `decidedBy` is kept for the record. */
export const decideVolunteer = (volunteer: StoredVolunteer, decision: Decision, decidedBy: string): Write[] => {
  const { id, personId, areaPath } = volunteer
  const { state, reason, decidedAt } = decision
  return [
    {
      update: keys.volunteer(id),
      set: { ...decision, decidedBy, ...doneWork('volunteer', areaPath, decidedAt, id) },
      if: { id, state: 'pending' },
    },
    {
      update: keys.person(personId),
      set: { 'volunteer.state': state, 'volunteer.reason': reason },
      if: { 'volunteer.id': id, 'volunteer.state': 'pending' },
    },
  ]
}

interface Skills extends Pick<
  StoredVolunteer,
  'skills' | 'asked' | 'askedAt' | 'reason' | 'decidedAt' | 'decidedWith' | 'decidedAs'
> {
  decidedBy?: string
  /** Somebody answers by then, as long as something is asked for. */
  dueAt?: string
}

/** Loses when the skills were changed, or decided about, in the meantime. */
export const changeSkills = (volunteer: StoredVolunteer, { asked, reason, ...change }: Skills): Write[] => {
  const { id, personId, areaPath, version, registeredAt } = volunteer
  const { dueAt, decidedAt = volunteer.decidedAt ?? registeredAt } = change
  const gone = Object.entries({ asked, reason }).flatMap(([name, value]) => (value === undefined ? [name] : []))
  const work = dueAt === undefined ? doneWork('volunteer', areaPath, decidedAt, id) : openWork(areaPath, dueAt, id)
  return [
    {
      update: keys.volunteer(id),
      set: { ...change, asked, reason, version: version + 1, ...work },
      remove: gone,
      if: { id, state: 'approved', version: version === 0 ? { olderThan: 1 } : version },
    },
    {
      update: keys.person(personId),
      set: { 'volunteer.skills': change.skills, 'volunteer.asked': asked, 'volunteer.reason': reason },
      remove: gone.map((name) => `volunteer.${name}`),
      if: { 'volunteer.id': id },
    },
  ]
}

/** Loses against a newer edition of the trainings. Nobody has to see them before they decide. */
export const showTrainings = (volunteerId: string, trainings: readonly Training[], edition: number): Write => ({
  update: keys.volunteer(volunteerId),
  set: { trainings, trainingsEdition: edition },
  if: { id: volunteerId, trainingsEdition: { olderThan: edition } },
})
