import { Refusal, type RefusalDetails } from '@mulin/shared/refusals'
import { later, now, secondsOf } from '../platform/clock.ts'
import { fingerprint } from '../platform/sealing.ts'
import { keys } from './keys.ts'
import type { Item } from './reading.ts'
import { getItems } from './table.ts'
import { type Lost, transact, type Write } from './transact.ts'

/** A creating call as it is remembered: whose, which, and with what content. */
export interface Request {
  personId: string
  requestId: string
  content: unknown
  /** Names in the answer are forgotten by then, as wherever else they stand. */
  forgetAt?: string
}

// A draft may wait for the network for weeks; after 90 days its answer is forgotten.
const rememberedMinutes = 90 * 24 * 60

export const requestKey = ({ personId, requestId }: Request) => keys.request(personId, requestId)

/**
 * The answer this request got before, undefined when it is new. Refuses the same id with other content, and says what
 * `leadsTo` makes of that answer.
 */
export function earlierAnswer<Answer>(
  remembered: Item | undefined,
  request: Request,
  leadsTo: (answer: Answer) => RefusalDetails | undefined = () => undefined,
): Answer | undefined {
  if (!remembered) return undefined
  const answer = JSON.parse(String(remembered['answer'])) as Answer
  if (remembered['content'] === fingerprint(request.content)) return answer
  throw new Refusal('request_id_reused', 'request_id_reused', leadsTo(answer))
}

/**
 * What spoke against a request may be the same request, sent at the same moment and done between two reads: then its
 * answer counts, otherwise the refusal.
 */
export const unlessAnswered =
  <Answer>(request: Request) =>
  async (refusal: unknown): Promise<Answer> => {
    const [remembered] = await getItems([requestKey(request)])
    const earlier = earlierAnswer<Answer>(remembered, request)
    if (earlier === undefined) throw refusal
    return earlier
  }

/** What it came to: the answer to a request is of its moment, and may have been undone since. */
type Since<Answer> = (earlier: Answer) => Promise<Answer> | Answer

/** What came of this request, as it stands by now where `since` says so, and otherwise what is decided now. */
export async function answeredOnce<Answer>(
  request: Request,
  remembered: Item | undefined,
  decide: () => Promise<Answer>,
  since: Since<Answer> = (earlier) => earlier,
): Promise<Answer> {
  const earlier = earlierAnswer<Answer>(remembered, request)
  return earlier === undefined ? decide().catch(unlessAnswered<Answer>(request)) : since(earlier)
}

/**
 * Runs the writes of a creating call and remembers its answer, all in one transaction. Sent again, also at the same
 * moment, it gives the first answer and writes nothing. `lost` counts the given writes only.
 */
export async function createOnce<Answer>(
  request: Request,
  answer: Answer,
  writes: readonly Write[],
): Promise<{ answer: Answer } | { lost: Lost }> {
  const lost = await transact([{ put: memoryOf(request, answer), fresh: true }, ...writes])
  if (!lost) return { answer }
  if (lost.write > 0) return { lost: { ...lost, write: lost.write - 1 } }
  const earlier = earlierAnswer<Answer>(lost.item, request)
  if (earlier === undefined) throw new Refusal('busy')
  return { answer: earlier }
}

const memoryOf = (request: Request, answer: unknown): Item => ({
  ...requestKey(request),
  content: fingerprint(request.content),
  answer: JSON.stringify(answer),
  expiresAt: secondsOf(rememberedUntil(request)),
})

function rememberedUntil({ forgetAt }: Request): string {
  const usual = later(now(), rememberedMinutes)
  return forgetAt !== undefined && forgetAt < usual ? forgetAt : usual
}
