import type { Projection } from '../tables/following.ts'
import { addMessage, type News } from '../tables/messages.ts'
import { StoredVolunteer } from '../tables/volunteers.ts'

/** Tells who registered, or asked for a skill to be added, what staff decided; each decision once. */
export const tellOfVolunteers: Projection = (changes) =>
  changes.flatMap((change) => {
    const [before, after] = [change.before, change.after].map((item) => StoredVolunteer.safeParse(item).data)
    const news = before && after && newsOf(before, after)
    return news ? [{ since: change.sequence, run: () => addMessage(after.personId, news) }] : []
  })

function newsOf(before: StoredVolunteer, { id, decidedAt: at, ...after }: StoredVolunteer): News | undefined {
  if (at === undefined || at === before.decidedAt || after.decidedAs === undefined) return undefined
  const { asked, skills } = before
  const what = asked ? (`skills_${after.decidedAs}` as const) : after.decidedAs
  const about = { volunteerId: id, skills: asked ?? skills }
  return { kind: 'volunteer', id: `${at}#${id}#${what}`, at, about, what, reason: after.reason }
}
