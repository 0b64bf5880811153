import { asFunction } from '../../dev/permissions.ts'
import {
  accept,
  activityNow,
  anActivity,
  aSession,
  aWish,
  cancel,
  cannotCome,
  reviseActivity,
  signUp,
  theOffice,
  startingAt,
} from '../../test/activities.ts'
import { agreed } from '../../test/agreed.ts'
import { aCrowd } from '../../test/crowd.ts'
import { useLocalTable } from '../../test/local-table.ts'
import { overtake } from '../../test/overtake.ts'
import { later, now, setClock } from '../platform/clock.ts'
import { expireOffers } from '../schedule/expire-offers.ts'
import { planOf } from '../tables/activities.ts'

useLocalTable()
afterEach(() => setClock())

type Move = 'sign up' | 'cancel' | 'cannot come' | 'accept' | 'expire' | 'raise'
/** What each side is answered, and who stands how in the end. */
type Outcome = [slow: string, fast: string, ending: string]
/** For whoever read first and writes last, by whoever does everything in between: none is missing. */
type Races<M extends Move> = { [Slow in M]: { [Fast in M]: Outcome } }

const free: Races<'sign up' | 'raise'> = {
  'sign up': {
    'sign up': ['waiting', 'confirmed', 'another confirmed, newcomer waiting'],
    raise: ['confirmed', 'to 3', 'newcomer confirmed'],
  },
  raise: {
    'sign up': ['to 2', 'confirmed', 'another confirmed'],
    raise: ['to 2', 'to 3', ''],
  },
}

const held: Races<'sign up' | 'cancel' | 'cannot come' | 'raise'> = {
  'sign up': {
    'sign up': ['waiting', 'waiting', 'first confirmed, another waiting, newcomer waiting'],
    cancel: ['confirmed', 'cancelled', 'newcomer confirmed'],
    'cannot come': ['confirmed', 'cancelled', 'newcomer confirmed'],
    raise: ['confirmed', 'to 3', 'first confirmed, newcomer confirmed'],
  },
  cancel: {
    'sign up': ['cancelled', 'waiting', 'another offered'],
    cancel: ['sign_up_already_cancelled', 'cancelled', ''],
    'cannot come': ['sign_up_already_cancelled', 'cancelled', ''],
    raise: ['cancelled', 'to 3', ''],
  },
  'cannot come': {
    'sign up': ['cancelled', 'waiting', 'another offered'],
    cancel: ['sign_up_already_cancelled', 'cancelled', ''],
    'cannot come': ['sign_up_already_cancelled', 'cancelled', ''],
    raise: ['cancelled', 'to 3', ''],
  },
  raise: {
    'sign up': ['to 2', 'waiting', 'another offered, first confirmed'],
    cancel: ['to 2', 'cancelled', ''],
    'cannot come': ['to 2', 'cancelled', ''],
    raise: ['to 2', 'to 3', 'first confirmed'],
  },
}

const offered: Races<Exclude<Move, 'cannot come'>> = {
  'sign up': {
    'sign up': ['waiting', 'waiting', 'first offered, second waiting, another waiting, newcomer waiting'],
    cancel: ['waiting', 'cancelled', 'second offered, newcomer waiting'],
    accept: ['waiting', 'confirmed', 'first confirmed, second waiting, newcomer waiting'],
    expire: ['waiting', 'done', 'second offered, newcomer waiting'],
    raise: ['confirmed', 'to 3', 'first offered, newcomer confirmed, second offered'],
  },
  cancel: {
    'sign up': ['cancelled', 'waiting', 'second offered, another waiting'],
    cancel: ['sign_up_already_cancelled', 'cancelled', 'second offered'],
    accept: ['cancelled', 'confirmed', 'second offered'],
    expire: ['sign_up_moved_on', 'done', 'second offered'],
    raise: ['cancelled', 'to 3', 'second offered'],
  },
  accept: {
    'sign up': ['confirmed', 'waiting', 'first confirmed, second waiting, another waiting'],
    cancel: ['sign_up_moved_on', 'cancelled', 'second offered'],
    accept: ['sign_up_moved_on', 'confirmed', 'first confirmed, second waiting'],
    expire: ['sign_up_moved_on', 'done', 'second offered'],
    raise: ['confirmed', 'to 3', 'first confirmed, second offered'],
  },
  expire: {
    'sign up': ['done', 'waiting', 'second offered, another waiting'],
    // By then what second was offered meanwhile is over too.
    cancel: ['done', 'cancelled', ''],
    accept: ['done', 'confirmed', 'first confirmed, second waiting'],
    expire: ['done', 'done', 'second offered'],
    raise: ['done', 'to 3', ''],
  },
  raise: {
    'sign up': ['to 2', 'waiting', 'first offered, second offered, another waiting'],
    cancel: ['to 2', 'cancelled', 'second offered'],
    accept: ['to 2', 'confirmed', 'first confirmed, second offered'],
    expire: ['to 2', 'done', 'second offered'],
    raise: ['to 2', 'to 3', 'first offered, second offered'],
  },
}

type Situation = 'free' | 'held' | 'offered'
const races = Object.entries({ free, held, offered }).flatMap(([situation, ofSituation]) =>
  Object.entries(ofSituation).flatMap(([slow, overtaking]) =>
    Object.entries(overtaking).map(([fast, outcome]: [string, Outcome]) => ({
      situation: situation as Situation,
      slow: slow as Move,
      fast: fast as Move,
      outcome,
    })),
  ),
)

let crowd: Awaited<ReturnType<typeof aCrowd>>
let office: string
beforeAll(async () => {
  crowd = await aCrowd(5)
  office = (await theOffice()).id
})

/** One seat: nobody has it, somebody has it, or it is offered to somebody while one more waits. */
async function oneSeat(situation: Situation) {
  const times = startingAt(later(now(), 60 * 24 * 60))
  const activity = await anActivity({ sessions: [aSession({ capacity: 1, waitingCapacity: 5, ...times })] }, office)
  const [before, first, second, ...newcomers] = crowd
  const names = new Map<string, string>()
  const comes = async (personId: string, name: string) => {
    const { status, body } = await signUp(personId, aWish(activity))
    if (status === 200) names.set(body.id, name)
    return { status, body }
  }
  const gone = situation === 'offered' ? await comes(before!.id, 'before') : undefined
  const own = situation === 'free' ? undefined : (await comes(first!.id, 'first')).body.id
  if (situation === 'offered') await comes(second!.id, 'second')
  if (gone) await cancel(before!.id, gone.body.id)
  return { activity, first: first!.id, own: own ?? '', newcomers, names, comes }
}

const said = ({ status, body }: { status: number; body: { state?: string; code?: string } }) =>
  status === 200 ? body.state! : body.code!

test.each(races)(
  'the last seat is $situation: $slow is overtaken by $fast',
  async ({ situation, slow, fast, outcome }) => {
    const { activity, first, own, newcomers, names, comes } = await oneSeat(situation)
    const line = { activityId: activity.id, sessionId: activity.sessions[0]!.id, as: 'participant' as const }
    let capacity = 1
    const ways: Record<Move, (nth: number) => Promise<string>> = {
      'sign up': async (nth) => said(await comes(newcomers[nth]!.id, ['newcomer', 'another'][nth]!)),
      cancel: async () => said(await cancel(first, own)),
      'cannot come': async () => said(await cannotCome(first, own)),
      accept: async () => said(await accept(first, own)),
      expire: async () => {
        await asFunction('schedule', () => expireOffers(line, later(now(), 24 * 60)))
        return 'done'
      },
      raise: async (nth) => {
        const found = await activityNow(activity.id)
        const sessions = found.sessions.map((one) => ({ ...planOf(one), capacity: 2 + nth }))
        ;({ capacity } = (await reviseActivity(found, { sessions }, office)).sessions[0]!)
        return `to ${capacity}`
      },
    }

    const answers = await overtake(
      () => ways[slow](0),
      () => ways[fast](1),
    )

    const { waiting, ...holding } = await agreed(activity, capacity)
    const holders = Object.entries(holding).flatMap(([state, ids]) => ids.map((id) => `${names.get(id)} ${state}`))
    const ending = [...holders.toSorted(), ...waiting.map((id) => `${names.get(id)} waiting`)]
    expect([...answers, ending.join(', ')]).toEqual(outcome)
    expect(holding.confirmed.length + holding.offered.length).toBeLessThanOrEqual(capacity)
  },
)
