import { later, now } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { addAbsence } from '../../src/tables/absences.ts'
import { keys } from '../../src/tables/keys.ts'
import type { Item } from '../../src/tables/reading.ts'
import { transact, transactEach } from '../../src/tables/transact.ts'
import { anActivity, aSession, startingAt, tick, wanting } from '../activities.ts'
import { aCrowd } from '../crowd.ts'
import { missedBefore, type Session } from './shifts.ts'
import { aWatch } from './watch.ts'

export type World = Awaited<ReturnType<typeof aWorld>>

export const personCount = 4

// The first two overlap; the others are on the days after.
const starts = [0, 60, 24 * 60, 48 * 60]
const needed = [2, 1, 2, 1]

/** Four volunteers, and four sessions that all of them may help at or take part in. */
export async function aWorld(office: string) {
  const begins = later(now(), 2 * 24 * 60)
  const plans = starts.map((minutes, place) =>
    aSession({ ...startingAt(later(begins, minutes)), shifts: wanting(needed[place]!) }),
  )
  const { id: activityId, sessions } = await anActivity({ sessions: plans }, office)
  const crowd = await aCrowd(personCount, { volunteer: { id: newId('vol'), state: 'approved' } })
  await transactEach(
    missedBefore.flatMap((count, place) =>
      Array.from({ length: count }, () => [addAbsence(missedBy(crowd[place]!.id), now())]),
    ),
  )
  /** In the order of the model's. */
  const [signUps, codes]: [{ id: string; person: number }[], string[]] = [[], []]
  const watch = aWatch({ activityId, sessions, crowd, signUps, codes })

  return {
    ...watch,
    ...namesIn({ office, sessions, crowd, signUps }),
    activityId,
    sessions: sessions.map(({ startsAt, endsAt, shifts }): Session => ({
      startsAt,
      endsAt,
      needed: shifts[0]!.needed,
    })),
    signUps,
    codes,
    tick,
    /** The clock of later worlds shall not look after this one. */
    end: () => transact([{ delete: keys.timer(activityId) }]),
  }
}

interface Known {
  office: string
  sessions: readonly { id: string }[]
  crowd: readonly { id: string }[]
  signUps: { id: string; person: number }[]
}

/** Who and what is meant by a number of the model, and the other way round. */
const namesIn = ({ office, sessions, crowd, signUps }: Known) => ({
  sessionId: (place: number) => sessions[place]!.id,
  personId: (place: number) => crowd[place]!.id,
  /** In the order of the model's, too. */
  keep: (id: string, personId: string) => void signUps.push({ id, person: placeIn(crowd, personId) }),
  shiftOf: (place: number) => {
    const { id: signUpId, person } = signUps[place]!
    return { signUpId, personId: crowd[person]!.id, office }
  },
  personOf: ({ personId }: Item) => placeIn(crowd, personId),
  placeOf: ({ sessionId }: Item) => placeIn(sessions, sessionId),
  /** Of each person the shifts, and what they are in, as these rows say. */
  owned: (rows: readonly Item[]) =>
    crowd.flatMap(({ id }) => {
      const all = rows.filter(({ personId }) => personId === id)
      const idsOf = (some: readonly Item[]) => some.map((row) => String(row['id'])).toSorted()
      return [idsOf(all.filter(({ as }) => as === 'volunteer')), idsOf(all)]
    }),
})

const placeIn = (all: readonly { id: string }[], id: unknown) => all.findIndex((one) => one.id === id)

const missedBy = (personId: string) => ({
  id: newId('sgn'),
  personId,
  activityId: newId('act'),
  sessionId: newId('ses'),
  activityTitle: '读书会',
  sessionTitle: '上午场',
  place: '太宇社区',
  startsAt: later(now(), -24 * 60),
})
