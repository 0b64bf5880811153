import { Activity } from '@mulin/shared/activities/activity'
import { minutesIn } from '@mulin/shared/hours/hours'
import { minutesTaught } from '@mulin/shared/trainings'
import type * as z from 'zod'
import { grouped } from '../platform/grouped.ts'
import { now } from '../platform/clock.ts'
import type { Change } from '../tables/changes.ts'
import type { Projection } from '../tables/following.ts'
import { keys } from '../tables/keys.ts'
import { StoredSignUp } from '../tables/sign-ups.ts'
import { getItem, getItems } from '../tables/table.ts'
import { putTraining, StoredTraining } from '../tables/trainings.ts'
import { transact } from '../tables/transact.ts'

const attemptsAtMost = 5

/**
 * Who attended a training has it in their record from its end on, which outlives the names in the sign-up; who was after
 * all not there has another entry that takes it back. What the activity is, is read once for all of its sign-ups.
 */
export const recordTrainings: Projection = (changes) =>
  [...grouped(changes.filter(mayTeach), ({ after }) => String(after?.['activityId']))].map(([activityId, some]) => ({
    since: some[0]!.sequence,
    run: () => recordAll(activityId, some),
  }))

function mayTeach({ key, before, after }: Change): boolean {
  if (!key.sk.startsWith('SIGNUP#') || after?.['as'] !== 'participant') return false
  const isOver = after['thankedAt'] !== undefined || String(after['endsAt']) <= now()
  return isOver && [before, after].some((row) => row?.['state'] === 'attended')
}

const Taught = Activity.pick({ type: true, organiser: true })

async function recordAll(activityId: string, changes: readonly Change[]): Promise<void> {
  const activity = await getItem(keys.activity(activityId), Taught)
  if (activity?.type !== 'training') return
  for (const { after } of changes) await bringUpToDate(String(after?.['personId']), String(after?.['id']), activity)
}

/** By what the sign-up says now, not by what it said when the change was told. */
async function bringUpToDate(personId: string, signUpId: string, activity: z.infer<typeof Taught>): Promise<void> {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const [row, found] = await getItems([keys.signUp(personId, signUpId), keys.training(personId, signUpId)])
    if (!row) return
    const [signUp, known] = [StoredSignUp.parse(row), found && StoredTraining.parse(found)]
    const training = following(signUp, known ?? begunBy(signUp, activity))
    if (!training || !(await transact([putTraining(known, training)]))) return
  }
  throw new Error('the training changed meanwhile')
}

/** With an entry more, where it comes to something else than was known. */
function following(signUp: StoredSignUp, known: StoredTraining): StoredTraining | undefined {
  const minutes = minutesTaught(signUp, now()) - minutesIn(known)
  if (minutes === 0) return undefined
  return { ...known, entries: [...known.entries, { at: now(), minutes }], version: known.version + 1 }
}

function begunBy(signUp: StoredSignUp, { organiser }: z.infer<typeof Taught>): StoredTraining {
  const { id: signUpId, personId, activityId, sessionId, activityTitle, sessionTitle, startsAt } = signUp
  const about = { activityId, sessionId, activityTitle, sessionTitle, organiser, startsAt }
  return { ...about, personId, signUpId, entries: [], version: 0 }
}
