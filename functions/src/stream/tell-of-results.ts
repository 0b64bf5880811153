import { AboutSignUp } from '@mulin/shared/sign-ups/about-sign-up'
import * as z from 'zod'
import { grouped } from '../platform/grouped.ts'
import type { Change } from '../tables/changes.ts'
import { addMessage } from '../tables/messages.ts'
import { wholeRegisterOf } from '../tables/registers.ts'
import { resultKeys } from '../tables/result-keys.ts'
import { getItem } from '../tables/table.ts'
import type { Projection } from '../tables/following.ts'

/** Tells who signed up what they reached, once it is published, and what a correction made of it; each once. */
export const tellOfResults: Projection = (changes) =>
  changes.filter(isOfResults).map((change) => ({ since: change.sequence, run: () => tell(change) }))

const isOfResults = ({ key: { pk, sk }, after }: Change) =>
  pk.startsWith('RESULTS#') && sk.startsWith('EVENT#') && after !== undefined

const Seen = z.object({
  sessionId: z.string(),
  state: z.string(),
  publishedAt: z.string().optional(),
  version: z.number(),
  entries: z.array(
    z.object({ signUpId: z.string().optional(), rank: z.number().optional(), value: z.number().optional() }),
  ),
})
type Seen = z.infer<typeof Seen>
type Standings = Map<string, Seen['entries']>

async function tell({ key, before, after }: Change): Promise<void> {
  const [known, event] = [before && Seen.parse(before), Seen.parse(after)]
  const are = standingsIn(event)
  const concerned = concernedBy(standingsIn(known), are)
  if (concerned.length === 0) return

  const activityId = key.pk.slice('RESULTS#'.length)
  const news = known?.state === 'published' ? await correctionOf(activityId, event) : publicationOf(event)
  if (!news) return
  for (const { personId, ...signUp } of await ownersOf(activityId, event, concerned)) {
    const about = AboutSignUp.parse({ ...signUp, signUpId: signUp.id })
    await addMessage(personId, {
      ...news,
      rank: rankIn(are.get(signUp.id)),
      about,
      id: `${news.at}#${signUp.id}#${news.kind}`,
    })
  }
}

/** Of what is published: the standings of each party that signed up and reached something. */
function standingsIn(event: Seen | undefined): Standings {
  const taken = event?.state === 'published' ? event.entries.filter(({ signUpId }) => signUpId !== undefined) : []
  const parties = grouped(taken, ({ signUpId = '' }) => signUpId)
  return new Map([...parties].filter(([, entries]) => entries.some(({ value }) => value !== undefined)))
}

/** Whose standings another party's result may have changed too. */
const concernedBy = (were: Standings, are: Standings) =>
  [...new Set([...were.keys(), ...are.keys()])].filter((id) => saidOf(were.get(id)) !== saidOf(are.get(id)))

const saidOf = (standings: Seen['entries'] = []) =>
  standings
    .map(({ rank, value }) => `${rank} ${value}`)
    .toSorted()
    .join()

/** Of several who came together each has their own. */
const rankIn = ([standing, ...others]: Seen['entries'] = []) => (others.length === 0 ? standing?.rank : undefined)

const publicationOf = ({ publishedAt: at = '' }: Seen) => ({ kind: 'results' as const, at })

const Correction = z.object({ at: z.string(), reason: z.string() })

/** Nothing once it is forgotten of whom the results are: then nobody is left to be told. */
async function correctionOf(activityId: string, { sessionId, version, entries }: Seen) {
  const found = await getItem(resultKeys.correction(activityId, sessionId, version), Correction)
  if (!found && entries.every(({ signUpId }) => signUpId === undefined)) return undefined
  if (!found) throw new Error('published results changed without a correction')
  return { kind: 'results_corrected' as const, ...found }
}

async function ownersOf(activityId: string, event: Seen, signUpIds: readonly string[]) {
  const { signUps } = (await wholeRegisterOf(activityId)) ?? { signUps: [] }
  return signUps.filter(({ id, sessionId }) => sessionId === event.sessionId && signUpIds.includes(id))
}
