import type { OutputOf } from '@mulin/shared/endpoint'
import { HazardCategory } from '@mulin/shared/hazards/category'
import type { inspections } from '@mulin/shared/inspections/endpoints'
import { type FoundProblem, refusedFindings } from '@mulin/shared/inspections/found-problem'
import { mayTake } from '@mulin/shared/inspections/workflow'
import { Refusal, type RefusalCode } from '@mulin/shared/refusals'
import type { UseCase } from '../platform/serve.ts'
import { allStaff } from '../tables/duties.ts'
import { findingFrom, type StoredFinding } from '../tables/findings.ts'
import type { StoredInspection } from '../tables/inspections.ts'
import { keys } from '../tables/keys.ts'
import { sha256Of, whyLost, whyUnusable } from '../tables/photos.ts'
import { createOnce, earlierAnswer, type Request, requestKey, unlessAnswered } from '../tables/requests.ts'
import { getItems } from '../tables/table.ts'
import type { Item } from '../tables/reading.ts'
import { findingWrites } from './finding-writes.ts'
import { inspectionFor } from './inspection-for.ts'
import { newFinding, type Situation } from './new-finding.ts'
import { photosIn } from './photos-in.ts'

type Add = UseCase<typeof inspections.addFindings>
type Call = Parameters<Add>[0]
type Result = OutputOf<typeof inspections.addFindings>['results'][number]

/** Each is decided by itself, in the order in which they were found. */
export const addFindings: Add = async (call) => {
  const { input, personId } = call
  const asked = input.findings.map((problem) => keysFor(call, problem))
  const [{ file, parts }, staff, found] = await Promise.all([inspectionFor(call), allStaff(), getItems(asked.flat())])
  if (!mayTake('record', parts)) throw new Refusal('not_permitted')

  const { inspection } = file
  const situation = { inspection, staff, personId, now: call.now, actor: call.actor }
  const results: Result[] = []
  for (const [place, problem] of input.findings.entries()) {
    const items = found.splice(0, asked[place]!.length)
    results.push(await handedIn(situation, problem, items))
  }
  return { results }
}

const keysFor = ({ input, personId }: Call, problem: FoundProblem) => [
  requestKey(requestOf(input.inspectionId, personId, problem)),
  keys.category(problem.categoryId),
  ...photosIn(problem).map((photoId) => keys.photo(personId, photoId)),
]

const requestOf = (inspectionId: string, personId: string, { requestId, ...problem }: FoundProblem) => ({
  personId,
  requestId,
  content: { inspectionId, ...problem },
})

async function handedIn(situation: Situation, problem: FoundProblem, items: (Item | undefined)[]): Promise<Result> {
  const { requestId } = problem
  try {
    return { requestId, finding: findingFrom(await findOnce(situation, problem, items)) }
  } catch (error) {
    if (error instanceof Refusal && isDeclared(error.code)) return { requestId, refused: error.code }
    throw error
  }
}

const isDeclared = (code: RefusalCode): code is (typeof refusedFindings)[number] =>
  refusedFindings.some((one) => one === code)

// Each time a number is taken, which next to never happens.
const attemptsAtMost = 5

function findOnce(situation: Situation, problem: FoundProblem, [remembered, ...items]: (Item | undefined)[]) {
  const { inspection, personId } = situation
  const request = requestOf(inspection.id, personId, problem)
  return (
    earlierAnswer<StoredFinding>(remembered, request) ??
    found(request, situation, problem, items).catch(unlessAnswered<StoredFinding>(request))
  )
}

async function found(
  request: Request,
  situation: Situation,
  problem: FoundProblem,
  [kind, ...photos]: (Item | undefined)[],
): Promise<StoredFinding> {
  const { inspection } = situation
  const category = categoryIn(inspection, kind, photos)
  const sha256 = sha256Of(photos)
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const made = newFinding(situation, problem, { category, sha256 })
    const { writes, photosFrom } = findingWrites(inspection, made, problem)
    const done = await createOnce(request, made.finding, writes)
    if ('answer' in done) return done.answer
    if (done.lost.write >= photosFrom) throw new Refusal(whyLost(done.lost))
    if (done.lost.write === 0) throw new Refusal('inspection_moved_on')
  }
  throw new Refusal('busy')
}

function categoryIn({ state }: StoredInspection, kind: Item | undefined, photos: (Item | undefined)[]) {
  if (state !== 'under_way') throw new Refusal('inspection_moved_on')
  if (!kind) throw new Refusal('category_not_found')
  const unusable = whyUnusable(photos)
  if (unusable) throw new Refusal(unusable)
  return HazardCategory.parse(kind)
}
