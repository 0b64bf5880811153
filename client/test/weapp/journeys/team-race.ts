import { randomUUID } from 'node:crypto'
import { contract } from '@mulin/shared/contract'
import { someoneElse } from '../someone-else'

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

/** An event for teams of five. */
export async function raceFor(teams: number, title: string): Promise<Place> {
  const office = await someoneElse('office')
  const { id: activityId, sessions } = await office(contract.activities.create, {
    requestId: randomUUID(),
    type: 'sports_meet',
    title,
    summary: '五人一队，推独轮车运粮。',
    place: '古罗塘文化景区',
    contactPhone: '0523-00000000',
    sessions: [
      {
        title: '独轮车接力',
        kind: 'team',
        teamSize: { min: 5, max: 5 },
        capacity: teams,
        waitingCapacity: 3,
        startsAt: inMinutes(40),
        endsAt: inMinutes(160),
        signUpOpensAt: inMinutes(-60),
        signUpClosesAt: inMinutes(39),
        cancelBy: inMinutes(39),
      },
    ],
  })
  await office(contract.activities.publish, { activityId })
  return { activityId, sessionId: sessions[0]?.id ?? '' }
}

/** Which somebody else has entered already, where there is room for one. */
export async function raceForOneTeam(title: string, taker: string) {
  const place = await raceFor(1, title)
  return { ...place, takenBy: await enterTeam(taker, place, '先到') }
}

/** Somebody enters a team, or another one. */
export async function enterTeam(person: string, place: Place, name: string, another?: true): Promise<string> {
  const members = ['甲', '乙', '丙', '丁', '戊'].map((one) => ({ name: `${name}队员 ${one}` }))
  const captain = await someoneElse(person)
  const { id } = await captain(contract.signUps.signUp, {
    ...place,
    requestId: randomUUID(),
    name: '居民 甲',
    phone: '13800009998',
    team: { name: `${name}队`, members },
    another,
  })
  return id
}

type Place = { activityId: string; sessionId: string }

/** What the code at the venue leads to, in this minute. */
export async function venueCodeOf(place: Place): Promise<string> {
  const office = await someoneElse('office')
  const { codes } = await office(contract.checkIns.venueCode, place)
  return codes[0]?.address ?? ''
}

/** The race is brought forward, so that it has begun. */
export async function bringForward({ activityId }: Pick<Place, 'activityId'>) {
  const office = await someoneElse('office')
  const { sessions, contactPhone = '', ...activity } = await office(contract.activities.one, { activityId })
  const begun = { startsAt: inMinutes(-1), signUpClosesAt: inMinutes(-2), cancelBy: inMinutes(-2) }
  await office(contract.activities.update, {
    ...activity,
    contactPhone,
    activityId,
    reason: '雨要来了，提前开始',
    sessions: sessions.map((session) => ({ ...session, ...begun })),
  })
}
