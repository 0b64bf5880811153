import { StoredHandOver, type StoredProposal } from '../tables/hand-overs.ts'
import { AboutSignUp } from '@mulin/shared/sign-ups/about-sign-up'
import type { Change } from '../tables/changes.ts'
import { addMessage, type News } from '../tables/messages.ts'
import type { Projection } from '../tables/following.ts'

/** Tells each of the two what the other one did about an exchange, once. That it was done, their new shifts tell. */
export const tellOfSwaps: Projection = (changes) =>
  changes.flatMap((change) => {
    const told = change.key.sk === 'HANDOVER' ? newsIn(change) : undefined
    return told ? [{ since: change.sequence, run: () => addMessage(told.to.personId, told.news) }] : []
  })

interface Told {
  to: StoredProposal
  news: News
}

function newsIn({ before, after }: Change): Told | undefined {
  const [earlier, now] = [StoredHandOver.safeParse(before).data, StoredHandOver.safeParse(after).data]
  if (!now || !isAnother(earlier?.proposal, now.proposal)) return undefined
  if (now.proposal) return tell('swap_proposed', now, { to: now, of: now.proposal })
  return earlier?.proposal && endOf(earlier.proposal, now)
}

/** One may also come in the place of another that fell. */
const isAnother = (before: StoredProposal | undefined, after: StoredProposal | undefined) =>
  before?.signUpId !== after?.signUpId

function endOf(proposal: StoredProposal, now: StoredHandOver): Told | undefined {
  const [toOwner, toProposer] = [
    { to: now, of: proposal },
    { to: proposal, of: now },
  ]
  if (now.state === 'swapped') return undefined
  // Whose own shift is gone knows it.
  if (now.by === 'clock') return tell('swap_fell', now, now.state === 'withdrawn' ? toProposer : toOwner)
  if (now.by === 'proposer') return tell('swap_withdrawn', now, toOwner)
  return tell(now.state === 'withdrawn' ? 'swap_withdrawn' : 'swap_declined', now, toProposer)
}

type Kind = 'swap_proposed' | 'swap_declined' | 'swap_withdrawn' | 'swap_fell'

function tell(kind: Kind, { stateAt: at }: StoredHandOver, { to, of: other }: Record<'to' | 'of', StoredProposal>) {
  const { activityTitle, sessionTitle, startsAt } = other
  const about = AboutSignUp.parse(to)
  const news: News = {
    kind,
    id: `${at}#${to.signUpId}#${kind}`,
    at,
    about,
    other: { activityTitle, sessionTitle, startsAt },
  }
  return { to, news }
}
