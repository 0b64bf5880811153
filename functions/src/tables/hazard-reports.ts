import { Area } from '@mulin/shared/areas'
import type { InputOf, RefusalOf } from '@mulin/shared/endpoint'
import { isFarOff } from '@mulin/shared/hazards/distance'
import type { hazards } from '@mulin/shared/hazards/endpoints'
import { HazardCategory } from '@mulin/shared/hazards/category'
import { isOffered } from '@mulin/shared/offered'
import { Refusal } from '@mulin/shared/refusals'
import { numberOn } from '../platform/hazard-numbers.ts'
import { newId } from '../platform/ids.ts'
import { contactFor } from './hazard-contacts.ts'
import { addHazard, opened } from './hazard-writes.ts'
import { type HazardRecord, hazardRecordOf, type NewHazard } from './hazards.ts'
import { keys } from './keys.ts'
import { StoredPerson } from './people.ts'
import { attachPhoto, hashesOf, whyLost, whyUnusable } from './photos.ts'
import type { Item } from './reading.ts'
import { createOnce, earlierAnswer, type Request, requestKey, unlessAnswered } from './requests.ts'
import { getItems } from './table.ts'
import type { Lost } from './transact.ts'
import { deadlineOf } from '../platform/deadlines.ts'

type Report = typeof hazards.report

interface Call {
  input: InputOf<Report>
  personId: string
  now: string
  refuse: (code: RefusalOf<Report>) => Refusal
  /** Whoever reads what is asked before every report: what is not asked is refused. */
  knowsQuestions?: true
}

/** What somebody reports becomes a hazard; sent again, it is the hazard that it became. */
export async function reportOnce(call: Call): Promise<HazardRecord> {
  const { input, personId } = call
  // Not what it says: an older client sends it without.
  const { requestId, onPatrol: _onPatrol, ...content } = input
  const request = { personId, requestId, content }
  const [remembered, ...found] = await getItems([requestKey(request), ...premisesOf(call, idsOf(call))])
  const earlier = earlierAnswer<HazardRecord>(remembered, request, ({ hazard: { id } }) => ({ hazardId: id }))
  // It may have been withdrawn since.
  if (earlier) return (await hazardRecordOf(earlier.hazard.id)) ?? earlier
  return reported(call, request, found).catch(unlessAnswered<HazardRecord>(request))
}

async function reported(call: Call, request: Request, found: (Item | undefined)[]): Promise<HazardRecord> {
  const { personId, refuse } = call
  const photoIds = idsOf(call)
  const hazard = hazardOf(call, photoIds, found)
  const attached = photoIds.map((photoId) => attachPhoto(personId, photoId, hazard.id))
  for (let attempt = 0; attempt < triesAtMost; attempt++) {
    const record = recordOf({ ...hazard, number: numberOn(hazard.reportedAt) })
    const done = await createOnce(request, remembering(record), [...addHazard(record), ...attached])
    if ('answer' in done) return done.answer
    if (!isNumberTaken(done.lost)) throw refuse(whyLost(done.lost))
  }
  throw new Refusal('busy')
}

const idsOf = ({ input: { photoIds } }: Call) => [...new Set(photoIds)]

const triesAtMost = 5
const isNumberTaken = ({ write }: Lost) => write === 0

const premisesOf = ({ input, personId }: Call, photoIds: string[]) => [
  keys.person(personId),
  keys.area(input.estateId),
  keys.category(input.categoryId),
  ...photoIds.map((photoId) => keys.photo(personId, photoId)),
]

function hazardOf(call: Call, photoIds: string[], found: Awaited<ReturnType<typeof getItems>>): NewHazard {
  const { input, personId, now, refuse } = call
  const [person, place, kind, ...photos] = found
  // The session outlived the person.
  if (!person) throw new Refusal('not_signed_in')
  const category = categoryIn(call, kind)
  const estate = estateIn(call, place)
  const unusable = whyUnusable(photos)
  if (unusable) throw refuse(unusable)

  const id = newId('haz')
  const { estateId, building, spot, description, location, anonymous, onPatrol } = input
  return {
    kind: 'hazard',
    id,
    number: '',
    state: 'reported',
    categoryId: category.id,
    categoryName: category.name,
    estateId,
    areaPath: estate.path,
    building,
    spot,
    place: input.place,
    location,
    description,
    answers: answersTo(category, call),
    anonymous,
    onPatrol,
    photoIds,
    photoHashes: hashesOf(photos),
    reporterId: personId,
    contact: anonymous ? undefined : contactFor(id, StoredPerson.parse(person)),
    reportedAt: now,
    changedAt: now,
    version: 1,
    ...deadlineOf(category, now),
  }
}

function estateIn({ input, refuse }: Call, place: Item | undefined): Area {
  const estate = place && Area.parse(place)
  if (estate?.kind !== 'estate') throw refuse('estate_not_found')
  if (isFarOff(input.location, estate.location)) throw refuse('location_far_off')
  return estate
}

function categoryIn({ refuse }: Call, kind: Item | undefined) {
  if (!kind) throw refuse('category_not_found')
  const category = HazardCategory.parse(kind)
  if (!isOffered(category)) throw refuse('category_retired')
  return category
}

/** Under the words of the questions as they are today. A form that was opened before one was taken away loses nothing. */
function answersTo({ questions = [] }: HazardCategory, { input: { answers }, knowsQuestions }: Call) {
  return answers?.map(({ questionId, answer }, place) => {
    const asked = questions.find(({ id }) => id === questionId)
    if (!asked && knowsQuestions) throw unfit(`answers.${place}.questionId`)
    if (asked?.options && !asked.options.includes(answer)) throw unfit(`answers.${place}.answer`)
    return { question: asked?.text ?? notAskedNow, answer }
  })
}

const notAskedNow = '已取消的问题'

const unfit = (field: string) =>
  new Refusal('invalid_input', `Not one of what is asked for → at ${field}`, { fields: [field] })

function recordOf(hazard: NewHazard): HazardRecord {
  const { reportedAt: at, reporterId: personId } = hazard
  return opened(hazard, { at, action: 'report', state: 'reported', photoIds: [], personId })
}

/** Not how to reach the reporter. */
const remembering = ({ hazard: { contact: _contact, ...hazard }, entries }: HazardRecord): HazardRecord => ({
  hazard,
  entries,
})
