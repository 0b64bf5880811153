import type * as z from 'zod'
import { now } from '../platform/clock.ts'
import { grouped, portions } from '../platform/grouped.ts'
import type { Change } from '../tables/changes.ts'
import { putMessage } from '../tables/messages.ts'
import { transact, type Write } from '../tables/transact.ts'
import { noteUnseen, UnseenRow } from '../tables/unseen-changes.ts'
import { newsOf, SignUpSeen } from './news-of.ts'
import type { Projection } from '../tables/following.ts'

const peopleAtOnce = 20

/** Tells everybody what happened to their sign-ups, each event once. One person's news is written one after the other. */
export const writeMessages: Projection = (changes) => {
  const perPerson = grouped(changes.filter(isOfSignUp), ({ key }) => key.pk)
  return portions([...perPerson.values()], peopleAtOnce).map((some) => ({
    since: some[0]![0]!.sequence,
    run: () => all(some.map(tell)),
  }))
}

/** Whoever cannot be told keeps nobody else from it; that there was somebody is reported once all are done. */
async function all(telling: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(telling)).filter((done) => done.status === 'rejected')
  if (failed.length > 0) throw new AggregateError(failed.map(({ reason }) => reason as unknown))
}

const isOfSignUp = ({ key, after }: Change) => key.sk.startsWith('SIGNUP#') && after !== undefined

async function tell(changes: readonly Change[]): Promise<void> {
  for (const { before, after, at } of changes) {
    const row = SignUpSeen.parse(after)
    for (const news of newsOf(before && SignUpSeen.parse(before), row, at)) await tellOnce(row, news)
  }
}

// Each time another change was told, or seen, meanwhile.
const attemptsAtMost = 6

async function tellOnce(row: Row, news: OfSignUp): Promise<void> {
  let known = row
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const lost = await transact(telling(known, news, now()))
    // It was told before, or the sign-up is gone.
    if (!lost?.item || lost.write === 0) return
    known = UnseenRow.parse(lost.item)
  }
  throw new Error('what was not seen changed meanwhile')
}

type Row = z.infer<typeof UnseenRow>
type OfSignUp = ReturnType<typeof newsOf>[number]

/** The message, once; with that of a change, that it was not seen yet: told again it is lost, and what was seen stays so. */
function telling(row: Row, news: OfSignUp, toldAt: string): Write[] {
  const change = changeIn(news)
  return [putMessage(row.personId, news, toldAt), ...(change ? [noteUnseen(row, toldAt, change)] : [])]
}

/** What moves somebody: to another time or place, or to stay at home. */
function changeIn(news: OfSignUp): Parameters<typeof noteUnseen>[2] | undefined {
  if (news.kind === 'changed') return [...news.what, ...(news.order ?? [])]
  return news.kind === 'cancelled_by_organiser' ? [] : undefined
}
