import { StoredHandOver, type StoredProposal } from '../tables/hand-overs.ts'
import { AboutSignUp } from '@mulin/shared/sign-ups/about-sign-up'
import type { Change } from '../tables/changes.ts'
import { addMessage, type News } from '../tables/messages.ts'
import type { Projection } from './projection.ts'

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
  if (!now || earlier?.state === now.state) return undefined
  if (now.proposal) return tell('swap_proposed', now, { to: now, of: now.proposal })
  return earlier?.proposal && endOf(earlier.proposal, now)
}

function endOf(proposal: StoredProposal, now: StoredHandOver): Told | undefined {
  if (now.state === 'swapped') return undefined
  if (now.by === 'proposer') return tell('swap_withdrawn', now, { to: now, of: proposal })
  return tell(now.state === 'withdrawn' ? 'swap_withdrawn' : 'swap_declined', now, { to: proposal, of: now })
}

type Kind = 'swap_proposed' | 'swap_declined' | 'swap_withdrawn'

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
