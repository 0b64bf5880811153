import { mayDecideIn, titleIn } from '@mulin/shared/duties'
import type { inspections } from '@mulin/shared/inspections/endpoints'
import { whenTold } from '@mulin/shared/inspections/inspection'
import { canRecheck, hasOpenParts, isEarly, movesAfter } from '@mulin/shared/inspections/rechecks'
import { Refusal } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { recheckFrom, workdaysMore } from '../platform/deadlines.ts'
import { allStaff } from '../tables/duties.ts'
import {
  findingFrom,
  movedAlong,
  recheckFinding,
  type StoredFinding,
  StoredRecheck,
  storedFindingFrom,
} from '../tables/findings.ts'
import { moved, moveHazard, unmoved } from '../tables/hazard-writes.ts'
import { type HazardRecord, hazardRecordOf } from '../tables/hazards.ts'
import { keys } from '../tables/keys.ts'
import { isOvertaken } from '../tables/overtaken.ts'
import { doneByIn, fixerOf, othersFor, ownWorkIn } from '../tables/own-work.ts'
import { attachPhoto, whyLost, whyUnusable } from '../tables/photos.ts'
import { createOnce, earlierAnswer, type Request, requestKey, unlessAnswered } from '../tables/requests.ts'
import type { Item } from '../tables/reading.ts'
import { recheckedOnSite } from '../tables/sites.ts'
import { getItems } from '../tables/table.ts'
import type { Lost } from '../tables/transact.ts'

type Again = UseCase<typeof inspections.recheck>
type Call = Parameters<Again>[0]

const triesAtMost = 5

/** What a resident adds at that moment is in nobody's way. */
export const recheckFindingAgain: Again = async (call) => {
  let before: HazardRecord | undefined
  for (let attempt = 1; attempt <= triesAtMost; attempt++) {
    const { record, answer } = await lookedAtOnce(call, before)
    if (answer) return findingFrom(answer)
    before = record
  }
  throw new Refusal('busy')
}

/** No answer when the hazard was another one by then. */
async function lookedAtOnce(call: Call, before: HazardRecord | undefined) {
  const { input, personId, refuse } = call
  const { requestId, ...content } = input
  const request = { personId, requestId, content }
  const [[remembered, item, ...photos], record] = await Promise.all([
    getItems([
      requestKey(request),
      keys.finding(input.inspectionId, input.hazardId),
      ...photosShown(input).map((photoId) => keys.photo(personId, photoId)),
    ]),
    hazardRecordOf(input.hazardId),
  ])
  const earlier = earlierAnswer<StoredFinding>(remembered, request)
  if (earlier) return { record, answer: earlier }
  if (before && record && isOvertaken(before.hazard.version, record)) throw refuse('hazard_already_handled')
  const seen = { finding: item && storedFindingFrom(item), record, photos }
  return { record, answer: await lookedAt(call, request, seen).catch(unlessAnswered<StoredFinding>(request)) }
}

interface Seen extends Partial<Standing> {
  photos: (Item | undefined)[]
}

async function lookedAt(call: Call, request: Request, { photos, ...seen }: Seen): Promise<StoredFinding | undefined> {
  const { input, personId, refuse } = call
  const before = findingIn(call, seen)
  await notOwn(before, call)
  const unusable = whyUnusable(photos)
  if (unusable) throw refuse(unusable)

  const after = rechecked(call, before, movedOn(call, before))
  const attached = photosShown(input).map((photoId) => attachPhoto(personId, photoId, input.hazardId))
  const written = (isNewest: boolean) =>
    createOnce(request, after.finding, [...attached, ...writesFor(before, after, isNewest)])
  const first = await written(true)
  // A phone without a network tells of it when the site was visited once more.
  const done = 'lost' in first && first.lost.write === attached.length ? await written(false) : first
  if ('answer' in done) return done.answer
  if (done.lost.write >= attached.length + besideHazard) return undefined
  throw refuse(whyNot(done.lost, attached.length))
}

const photosShown = ({ photoIds }: Call['input']) => [...new Set(photoIds)]

interface Standing {
  finding: StoredFinding
  record: HazardRecord
}

function findingIn({ input, actor, refuse }: Call, { finding, record }: Partial<Standing>): Standing {
  if (!finding || !record || !mayDecideIn(actor, finding.areaPath)) throw refuse('finding_not_found')
  const { recheck } = movedAlong({ ...finding, dueAt: record.hazard.dueAt })
  if (!canRecheck(recheck)) throw refuse('recheck_not_open')
  const { openParts } = record.hazard
  if (input.result === 'passed' && hasOpenParts(record.hazard)) throw refuse('parts_still_open', { openParts })
  return { finding: { ...finding, recheck }, record }
}

/** Nobody says of their own work that it is well done, where somebody else can. */
async function notOwn({ finding, record: { hazard, entries } }: Standing, { input, refuse, ...who }: Call) {
  const work = { ...hazard, areaPath: finding.areaPath, doneBy: doneByIn(entries) }
  const isOwn = fixerOf(work) === who.personId
  const wasChecked = input.result === 'passed' && ownWorkIn(work, who.personId).includes('checkedBefore')
  if (!isOwn && !wasChecked) return
  const others = othersFor('checkedBefore', work, await allStaff(), who)
  if (others.length > 0) throw refuse(isOwn ? 'recheck_of_own_fix' : 'other_officer_must_check', { who: others })
}

/** The hazard after every step that follows; with the photos of the re-check where the first one is. */
function movedOn({ input, personId, actor, now }: Call, { finding, record }: Standing): HazardRecord {
  const at = whenTold(input.at, now)
  // Also when the hazard was put right as being elsewhere: the site is where it was.
  const by = titleIn(actor, finding.areaPath)
  const anew = { ...moreTime(now), countedFrom: now, outcome: undefined }
  const later = input.result === 'passed' ? settled : { ...settled, ...anew }
  return movesAfter(record.hazard, input.result).reduce((so, [action, to], place) => {
    const said = place === 0 ? { note: input.note, photoIds: input.photoIds } : { photoIds: [] }
    const more = action === 'close' ? rectified : {}
    return moved(so, { ...later, ...more }, { at, action, state: to, by, personId, ...said, ...more })
  }, record)
}

/** Nobody has to answer or to decide any more about what was asked before. */
const settled = { question: undefined, unanswered: undefined, extension: undefined }
const rectified = { outcome: 'rectified' } as const

// To fix it anew; then somebody looks again.
const anotherTerm = 3
const moreTime = (now: string) => workdaysMore(now, anotherTerm)

function rechecked(call: Call, before: Standing, record: HazardRecord): Standing {
  const { state, dueAt, version } = record.hazard
  const { input, now } = call
  const { finding } = before
  const seen = { checkedAt: whenTold(input.at, now), note: input.note, photoIds: input.photoIds }
  return {
    record,
    finding: {
      ...finding,
      state,
      dueAt,
      hazardVersion: version,
      fixedBy: fixerOf(record.hazard),
      version: finding.version + 1,
      recheck: StoredRecheck.parse({ ...recheckAfter(call, before), ...seen }),
    },
  }
}

/** Looked at early it still waits, until when it did. */
function recheckAfter({ input, now }: Call, { finding: { recheck }, record: { hazard } }: Standing) {
  const before = recheck ?? { ...recheckFrom(now), failed: 0 }
  if (input.result === 'passed') return { ...before, state: 'passed' }
  if (isEarly(before, hazard, now)) return { ...before, state: 'waiting' }
  return { ...recheckFrom(moreTime(now).dueAt), state: 'waiting', failed: before.failed + 1 }
}

// The site and the finding.
const besideHazard = 2

/** The hazard is as it was read, also where nothing changes in it. */
const writesFor = (before: Standing, { finding, record }: Standing, isNewest: boolean) => [
  recheckedOnSite(finding, isNewest),
  recheckFinding(before.finding, finding),
  ...(record === before.record ? [unmoved(record)] : moveHazard(before.record, record)),
]

const whyNot = (lost: Lost, photos: number) => (lost.write < photos ? whyLost(lost) : 'hazard_already_handled')
