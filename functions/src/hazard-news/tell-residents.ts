import { runningDueAt, standing } from '@mulin/shared/hazards/due'
import type { HazardAction, Overseer } from '@mulin/shared/hazards/workflow'
import { audience } from '@mulin/shared/hazards/news'
import { buildingForNeighbours, isSaidToAll, noteForNeighbours } from '@mulin/shared/hazards/public-part'
import { portions } from '../platform/grouped.ts'
import type { Change } from '../tables/changes.ts'
import { allStaff } from '../tables/duties.ts'
import { hazardRecordOf, StoredEntry, StoredHazard } from '../tables/hazards.ts'
import { JoinedHazard, whoJoined } from '../tables/joined-hazards.ts'
import { keys } from '../tables/keys.ts'
import { addMessage, type News } from '../tables/messages.ts'
import { getItems } from '../tables/table.ts'
import { overseersOf } from '../tables/who-has-it.ts'
import { eventOf } from './hazard-event.ts'
import type { Projection } from '../tables/following.ts'

/** Tells who reported a hazard, and everybody who met it too, what becomes of it; each event once. */
export const tellResidents: Projection = (changes) => changes.flatMap((change) => workOf(change) ?? [])

function workOf({ sequence: since, key, before, after }: Change) {
  if (before || !after) return undefined
  const [kind, hazardId = ''] = key.pk.split('#')
  if (kind === 'JOINED') return { since, run: () => tellOfJoining(JoinedHazard.parse(after)) }
  if (kind !== 'HAZARD' || !key.sk.startsWith('ENTRY#')) return undefined
  return { since, run: () => tellOfStep(hazardId, StoredEntry.parse(after)) }
}

async function tellOfJoining(joined: JoinedHazard): Promise<void> {
  const hazard = await hazardIn(joined.hazardId)
  const news = hazard && { ...forNeighbours(eventOf(hazard, joined.at, 'join')), as: 'joined' as const }
  if (news) await addMessage(joined.personId, { ...news, ...cameBy(joined) })
}

/** They reported it themselves, as another one. */
const cameBy = ({ reported }: JoinedHazard) => (reported ? { merged: true as const } : {})

async function tellOfStep(hazardId: string, entry: StoredEntry): Promise<void> {
  const { action, at, escalatedTo } = entry
  const hazard = audience[action] === 'nobody' ? undefined : await hazardIn(hazardId)
  if (!hazard) return
  const event = { ...eventOf(hazard, at, action), ...saidWith(entry, hazard) }
  if (escalatedTo) await tellOverseers(hazard, escalatedTo, { ...event, as: 'staff' })
  // Of its parts only the whole is told.
  if (hazard.parent || (action === 'hide_photo' && !(await isOfReporter(entry, hazard)))) return
  await tellReporterAndJoined(hazard, event, entry)
}

/** Not of what was merged into it, nor of a neighbour or of staff. */
async function isOfReporter({ photoIds: [photoId = ''] }: StoredEntry, { id, photoIds, reporterId }: StoredHazard) {
  if (photoIds.includes(photoId)) return true
  const record = await hazardRecordOf(id)
  return record?.entries.some((entry) => entry.personId === reporterId && entry.photoIds.includes(photoId)) ?? false
}

const saidWith = (
  { at, action, state, note, handler, dueAt, escalatedTo, outcome }: StoredEntry,
  hazard: StoredHazard,
) => ({
  ...(isSaidToAll[action] && { note }),
  ...(action === 'escalate' ? whoIsLate({ ...hazard, state }) : { handler: handler?.name }),
  dueAt: dueAt ?? (tellsUntilWhen.includes(action) ? runningDueAt({ ...hazard, state }) : undefined),
  escalatedTo,
  outcome,
  appealed: isAnew({ action, at }, hazard) || undefined,
})

/** Once it is fixed its handler has it no more: who checks and closes it is late. */
function whoIsLate(hazard: StoredHazard) {
  const state = standing(hazard)
  return { state, handler: state === 'dispatched' ? hazard.handler?.name : undefined }
}

const isAnew = ({ action, at }: Pick<StoredEntry, 'action' | 'at'>, { appealedAt }: StoredHazard) =>
  (action === 'accept' || action === 'decline') && appealedAt !== undefined && appealedAt <= at

/** Besides what gives it a new date. */
const tellsUntilWhen: readonly HazardAction[] = ['dispatch', 'take_on', 'reroute', 'escalate']

type Event = ReturnType<typeof eventOf> & Pick<Extract<News, { kind: 'hazard' }>, 'note' | 'handler'>

const forNeighbours = <Of extends ReturnType<typeof eventOf>>(event: Of): Of => ({
  ...event,
  about: { ...event.about, building: buildingForNeighbours(event.about) },
})

/**
 * Who does something themselves is told of it only when they get a number for it, and that is not shown in a list anyway:
 * of a walk or of an inspection.
 */
async function tellReporterAndJoined(
  { id, reporterId, inspection, onPatrol }: StoredHazard,
  event: Event,
  { action, personId }: StoredEntry,
) {
  const hearing = audience[action]
  const isOneOfMany = onPatrol ?? inspection !== undefined
  const isOwn = reporterId === personId && (action !== 'report' || isOneOfMany)
  if (hearing !== 'joined' && !isOwn)
    await addMessage(reporterId, { ...event, as: 'reporter', ...(inspection && { found: true }) })
  if (hearing === 'reporter') return
  await tellJoined(id, { ...forNeighbours(event), note: noteForNeighbours(event.note), as: 'joined' }, personId)
}

async function tellOverseers({ areaPath }: StoredHazard, level: Overseer, news: News): Promise<void> {
  const people = overseersOf(await allStaff(), level, areaPath, news.at)
  await Promise.all(people.map((personId) => addMessage(personId, news)))
}

const readAtOnce = 100
const peopleAtOnce = 20

async function tellJoined(hazardId: string, news: News, but: string): Promise<void> {
  let after: string | undefined
  do {
    const { items, next } = await whoJoined(hazardId, { limit: readAtOnce, after })
    const people = items.map((item) => JoinedHazard.parse(item)).filter(({ personId }) => personId !== but)
    for (const some of portions(people, peopleAtOnce))
      await Promise.all(some.map((joined) => addMessage(joined.personId, { ...news, ...cameBy(joined) })))
    after = next
  } while (after)
}

async function hazardIn(hazardId: string): Promise<StoredHazard | undefined> {
  const [item] = await getItems([keys.hazard(hazardId)])
  return item && StoredHazard.parse(item)
}
