import type { Done } from '@mulin/shared/hazards/escalation'
import { AboutHazard } from '@mulin/shared/hazards/news'
import type { StoredHazard } from '../tables/hazards.ts'
import { addMessage, type News } from '../tables/messages.ts'

type Reminder = Done & { at: string }

/** Of what they have to do by then: staff of the hazard, who reported it of an answer. */
export async function remind(
  hazard: StoredHazard,
  { what, at: wanted, dueAt }: Reminder,
  { at, people }: { at: string; people: readonly string[] },
): Promise<void> {
  const isOfAnswer = what === 'remind_answer'
  const news: News = {
    kind: 'hazard',
    // Made of when it was to be told, so that who is reminded again by a second try is not told again.
    id: `${wanted}#${hazard.id}#${what}`,
    at,
    about: AboutHazard.parse({ ...hazard, hazardId: hazard.id }),
    what: isOfAnswer ? 'remind_answer' : 'remind',
    as: isOfAnswer ? 'reporter' : 'staff',
    dueAt,
  }
  await Promise.all(people.map((personId) => addMessage(personId, news)))
}
