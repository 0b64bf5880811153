import type { Change } from '../tables/changes.ts'
import type { Projection } from '../tables/following.ts'
import { keys } from '../tables/keys.ts'
import { shownIn } from '../tables/messages.ts'
import { transactEach } from '../tables/transact.ts'
import { noteSeen, type Shown, unseenBy } from '../tables/unseen-changes.ts'

/** Who read their inbox has seen what was told in it until then, as far down as it was shown. */
export const noteReading: Projection = (changes) =>
  changes.filter(isReadMark).map(({ key, after, sequence }) => ({
    since: sequence,
    run: () => saw(key.pk.slice('PERSON#'.length), shownIn(after)!),
  }))

const isReadMark = ({ key, after }: Change) => key.sk === keys.readMark('').sk && after !== undefined

async function saw(personId: string, shown: Shown): Promise<void> {
  const unseen = await unseenBy(personId, shown)
  // Lost against a change that is told just now: that one was not read.
  await transactEach(unseen.map(({ id, since }) => [noteSeen({ personId, id }, since)]))
}
