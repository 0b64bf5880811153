import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { feedback, type FeedbackTag } from '@mulin/shared/feedback'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { newId } from '../../src/platform/ids.ts'
import { handler as schedule } from '../../src/schedule/handler.ts'
import { readers, type Sessions, unableToCome } from './activities.ts'
import { ask } from './ask.ts'
import { type Calendar, happening } from './days.ts'
import type { People } from './settle.ts'

/** Of those who came, in the order of `readers`; the first has not rated yet. */
const ratings: readonly (readonly [level: number, tags: readonly FeedbackTag[], words?: string] | undefined)[] = [
  undefined,
  [5, ['lively', 'kind'], '下次还想来，茶水很暖。'],
  [5, ['well_run']],
  [4, ['handy_place']],
  [3, ['crowded'], '人多，坐得挤。'],
  [5, ['useful']],
  [4, ['kind']],
]

/** Who came to the reading club, who could not at the last moment, and how it was found. */
export async function addAttendance(people: People, at: Calendar, sessions: Sessions) {
  const session = sessions('读书会')
  const came = await Promise.all(readers.map((number) => seatOf(people(`resident-${number}`), session.id)))
  const { personId, signUpId } = await seatOf(people(`resident-${unableToCome}`), session.id)
  await happening(at([-6, '11:00']), () => ask(signUps.cannotCome, { signUpId }, personId))
  await happening(at([-6, '13:50']), async () => {
    for (const { signUpId } of came) await ask(checkIns.checkIn, { signUpId }, people('office'))
  })
  await happening(at([-5, '20:00']), async () => {
    for (const [place, rating] of ratings.entries()) {
      const { personId, signUpId } = came[place]!
      if (!rating) continue
      const [level, tags, words] = rating
      await ask(feedback.rate, { signUpId, requestId: newId('rat'), level, tags: [...tags], words }, personId)
    }
  })
}

export async function seatOf(personId: string, sessionId: string) {
  const { signUps: mine } = await ask(signUps.mine, { limit: 50 }, personId)
  return { personId, signUpId: mine.find((signUp) => signUp.sessionId === sessionId)!.id }
}

/** The clock goes by as on every evening: what is drawn is committed to first, and drawn a little later. */
export async function letSeatsBeDrawn(at: Calendar) {
  for (const time of ['20:02', '20:20']) await happening(at([-1, time]), schedule)
}
