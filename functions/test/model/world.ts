import { createHash } from 'node:crypto'
import { messages } from '@mulin/shared/messages'
import { differencesIn, isDrawn } from '@mulin/shared/sign-ups/draw-check'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { handler as messagesHandler } from '../../src/messages/handler.ts'
import { later, now } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { handler as signUpsHandler } from '../../src/sign-ups/handler.ts'
import { keys } from '../../src/tables/keys.ts'
import { getItems } from '../../src/tables/table.ts'
import { transact } from '../../src/tables/transact.ts'
import { anActivity, aSession, aWish, shiftId, signUp, tick, wanting } from '../activities.ts'
import { callOk } from '../call.ts'
import { aCrowd } from '../crowd.ts'
import { change } from '../sign-up-changes.ts'
import type { Role, Rules, Times } from './parties.ts'
import { aWatch } from './watch.ts'

export type World = Awaited<ReturnType<typeof aWorld>>
type Kind = 'individual' | 'team'

export const personCount = 7
/** The last ones sign up as volunteers, the first ones are old. */
export const roleOf = (person: number): Role => (person >= 5 ? 'volunteer' : 'participant')
export const isOld = (person: number) => person < 2

const lines = ['participant', shiftId] as const
const day = 24 * 60

/** Four months ahead, so that offers hold for their full time, however many end. */
function timesOf(startsAt: string): Times {
  const closesAt = later(startsAt, -2 * day)
  const endsAt = later(startsAt, 120)
  return {
    commit: later(closesAt, 1),
    // Ten minutes after the commitment, whenever the clock looked at that.
    draw: later(closesAt, 12),
    release: later(closesAt, 600),
    remind: later(startsAt, -day),
    start: startsAt,
    end: endsAt,
    tell: later(endsAt, 31),
    anonymise: later(endsAt, 30 * day),
  }
}

function sessionBy({ mode, order, waitingCapacity, seats }: Rules, at: Times, kind: Kind) {
  const { open, reserved } = seats.participant
  const pool = { id: 'elder', title: '60 岁以上', seats: reserved, ages: { from: 60 }, releasedAt: at.release }
  return aSession({
    startsAt: at.start,
    endsAt: at.end,
    signUpClosesAt: later(at.commit, -1),
    cancelBy: at.remind,
    mode,
    kind,
    waitingCapacity,
    waitingOrder: order,
    capacity: open + reserved,
    shifts: seats.volunteer.open > 0 ? wanting(seats.volunteer.open) : [],
    pools: reserved > 0 ? [pool] : [],
    ...(kind === 'team' && { teamSize: { min: 2, max: 3 } }),
  })
}

function partyOf(person: number, size: number, { kind, pools = [] }: ReturnType<typeof sessionBy>) {
  if (roleOf(person) === 'volunteer') return {}
  const asked = pools.length > 0 && { birthYear: isOld(person) ? 1950 : 1990 }
  const people = Array.from({ length: size }, (_, place) => ({ name: `居民 ${person} ${place}`, ...asked }))
  return kind === 'team' ? { team: { name: `队 ${person}`, members: people } } : { people }
}

/** Another one at the same time: its moments are those of the session that everything happens in. */
const besideOf = ({ startsAt, endsAt, signUpClosesAt, cancelBy }: ReturnType<typeof sessionBy>) =>
  aSession({ title: '另一场', startsAt, endsAt, signUpClosesAt, cancelBy })

/** An activity by these rules with people who may sign up, and what the table says of it. */
export async function aWorld(rules: Rules, kind: Kind, office: string) {
  const at = timesOf(later(now(), 120 * day))
  const planned = sessionBy(rules, at, kind)
  const activity = await anActivity({ sessions: [planned, besideOf(planned)] }, office)
  const crowd = await aCrowd(personCount, { volunteer: { id: newId('vol'), state: 'approved' } })
  const [activityId, sessionId] = [activity.id, activity.sessions.find(({ title }) => title === planned.title)!.id]
  /** Of each person the newest sign-up, and whose every one is. */
  const [ids, owners] = [new Map<number, string>(), new Map<string, number>()]
  const place = (id: string, person: number) => keys.signUp(crowd[person]!.id, id)
  const lists = lines.map((line) => keys.waitingList(activityId, sessionId, line))
  const places = () => [...ids].map(([person, id]) => place(id, person))
  const watch = await aWatch({ activityId, sessionId, lists, signUps: places })

  const signsUp = async (person: number, size: number) => {
    const wish = aWish(activity, { sessionId, as: roleOf(person), ...partyOf(person, size, planned) })
    return noted(await signUp(crowd[person]!.id, wish), person, { ids, owners })
  }
  /** Only how many they are. */
  const changes = (person: number, size: number) =>
    change(crowd[person]!.id, ids.get(person)!, partyOf(person, size, planned))
  return {
    ...watch,
    change: changes,
    activityId,
    sessionId,
    office,
    at,
    kind,
    tick,
    signUp: signsUp,
    idOf: (person: number) => ids.get(person)!,
    personId: (person: number) => crowd[person]!.id,
    owner: (signUpId: string) => owners.get(signUpId)!,
    namesKept: () => namesIn([...owners].map(([id, person]) => place(id, person))),
    drawn: (entrants: readonly number[]) => drawnAmong(activityId, entrants, { ids, owners }),
    toldTo: (person: number) => toldTo(crowd[person]!.id),
    /** The clock of later worlds shall not look after this one. */
    end: () => transact([keys.timer(activityId), ...lists].map((key) => ({ delete: key }))),
  }
}

interface Noted {
  ids: Map<number, string>
  owners: Map<string, number>
}

function noted(reply: Awaited<ReturnType<typeof signUp>>, person: number, { ids, owners }: Noted) {
  if (reply.status !== 200) return reply
  ids.set(person, reply.body.id)
  owners.set(reply.body.id, person)
  return reply
}

/** What the register still knows of people, also of those who left. */
async function namesIn(places: Parameters<typeof getItems>[0]) {
  const rows = await getItems(places)
  return rows.flatMap((row) => [row!['sealedName'], row!['nameMasked'], row!['sealedParty']]).join('')
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

interface Known {
  ids: ReadonlyMap<number, string>
  owners: ReadonlyMap<string, number>
}

/** In the order that the published seed gives those who still take part, and no other. */
async function drawnAmong(activityId: string, entrants: readonly number[], { ids, owners }: Known) {
  const { draws } = await callOk(signUpsHandler, signUps.draw, { activityId })
  return draws.flatMap((draw) => {
    const { seed = '', order = [] } = draw
    // The plan may have been given other seats meanwhile, which is told.
    const differences = isDrawn(draw) ? differencesIn(sha256, draw).filter((one) => one !== 'seats') : []
    expect(differences).toEqual([])
    const hashed = entrants.map((person) => ({ person, hash: sha256(`${seed}\n${ids.get(person)}`) }))
    const drawn = hashed.toSorted((one, other) => (one.hash < other.hash ? -1 : 1)).map(({ person }) => person)
    expect(order.map((id) => owners.get(id))).toEqual(drawn)
    return drawn
  })
}

async function toldTo(personId: string) {
  const { messages: told } = await callOk(messagesHandler, messages.mine, { limit: 50 }, personId)
  return told.toReversed().map(({ kind }) => kind)
}
