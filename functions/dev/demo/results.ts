import { results } from '@mulin/shared/results/endpoints'
import { newId } from '../../src/platform/ids.ts'
import type { Sessions } from './activities.ts'
import { ask } from './ask.ts'
import { type Calendar, happening } from './days.ts'
import { corrected, heats, quizScores, quizTeams } from './meet-results.ts'
import type { People } from './settle.ts'

/** The heats of the meet, one of them corrected since, and a quiz that goes on today. */
export async function addResults(people: People, at: Calendar, sessions: Sessions) {
  const office = people('office')
  const placeOf = (title: string) => {
    const { activityId, id: sessionId } = sessions(title)
    return { activityId, sessionId }
  }
  await happening(at([-5, '17:00']), async () => {
    for (const [title, draft] of Object.entries(heats)) await publish({ ...placeOf(title), ...draft }, office)
  })
  await happening(at([-4, '09:20']), () => correct(placeOf(corrected.session), office))
  await happening(at({ hoursAgo: 0.5 }), () => quiz(placeOf('闻歌知雅调 擂台'), office))
}

interface Place {
  activityId: string
  sessionId: string
}

/** Teams that signed up are taken over, the others added by hand. */
async function publish({ entries, ...draft }: Place & (typeof heats)[string], personId: string) {
  const { activityId, sessionId } = draft
  const { parties } = await ask(results.signedUp, { activityId, sessionId }, personId)
  const ofParties = entries.map((entry) => ({
    ...entry,
    signUpId: parties.find(({ names }) => names[0] === entry.name)?.signUpId,
  }))
  const { version } = await ask(results.write, { ...draft, entries: ofParties, version: 0 }, personId)
  await ask(results.publish, { activityId, sessionId, version }, personId)
}

async function correct(place: Place, personId: string) {
  const { events } = await ask(results.managed, { activityId: place.activityId }, personId)
  const known = events.find(({ sessionId }) => sessionId === place.sessionId)?.results
  const { entry, value, reason } = corrected
  const entries = known?.entries.map((one) => (one.id === entry ? { ...one, value } : one)) ?? []
  await ask(results.correct, { ...place, entries, reason, version: known?.version ?? 0 }, personId)
}

async function quiz(place: Place, personId: string) {
  await ask(results.startBoard, { ...place, requestId: newId('sco'), teams: quizTeams }, personId)
  for (const [teamId, points] of quizScores)
    await ask(results.score, { ...place, requestId: newId('sco'), teamId, points }, personId)
}
