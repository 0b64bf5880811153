import type { Volunteer, volunteers } from '@mulin/shared/volunteers'
import { Refusal } from '@mulin/shared/refusals'
import { newId } from '../platform/ids.ts'
import type { UseCase } from '../platform/serve.ts'
import { workdaysAfter } from '../platform/workdays.ts'
import { keys } from '../tables/keys.ts'
import { nameOf, phoneOf, StoredPerson } from '../tables/people.ts'
import type { Item } from '../tables/reading.ts'
import { answeredOnce, createOnce, type Request, requestKey } from '../tables/requests.ts'
import { getItems } from '../tables/table.ts'
import { addVolunteer, newVolunteer, volunteerFrom, volunteerOf } from '../tables/volunteers.ts'

// A first answer within 5 workdays.
export const answerWorkdays = 5

type Register = UseCase<typeof volunteers.register>

export const registerVolunteer: Register = async (call) => {
  const { input, personId } = call
  const { requestId, ...content } = input
  const request = { personId, requestId, content }
  const [remembered, found] = await getItems([requestKey(request), keys.person(personId)])
  return answeredOnce<Volunteer>(request, remembered, () => registered(call, request, found), asItStands)
}

/** It may have been decided since. */
async function asItStands(earlier: Volunteer): Promise<Volunteer> {
  const stored = await volunteerOf(earlier.id)
  return stored ? volunteerFrom(stored) : earlier
}

async function registered(call: Parameters<Register>[0], request: Request, found: Item | undefined) {
  // The session outlived the person.
  if (!found) throw new Refusal('not_signed_in')

  const { input, now, refuse } = call
  const person = StoredPerson.parse(found)
  const { dueAt } = workdaysAfter(now, answerWorkdays)
  const { skills, times, about } = input
  const offer = { id: newId('vol'), skills, times, about, registeredAt: now, dueAt }
  const volunteer = newVolunteer(person, { ...offer, ...whoOffers(person, call) })
  const done = await createOnce(request, volunteerFrom(volunteer), addVolunteer(volunteer, person.volunteer))
  if ('lost' in done) throw refuse('already_registered')
  return done.answer
}

/** Name, phone and home of a person who may register, as written now or kept from last time. */
function whoOffers(person: StoredPerson, { input, refuse }: Parameters<Register>[0]) {
  const { areaPath, volunteer } = person
  if (volunteer && volunteer.state !== 'declined') throw refuse('already_registered')
  if (!areaPath) throw refuse('estate_required')
  const { name = nameOf(person), phone = phoneOf(person) } = input
  if (!name) throw refuse('name_required')
  if (!phone) throw refuse('phone_required')
  return { areaPath, name, phone }
}
