import { Absence, type OwnAbsence } from '@mulin/shared/absences/absence'
import * as z from 'zod'
import { seal, unseal } from '../platform/sealing.ts'
import { absencesIn } from './absences.ts'
import { openWork } from './index-keys.ts'
import { keys } from './keys.ts'
import { registerOf } from './sign-up-parties.ts'
import { openedName, type StoredSignUp } from './sign-ups.ts'
import { query } from './table.ts'
import type { Write } from './transact.ts'

/** An appeal while it waits: name and words are sealed in the activity's register. */
export const StoredAppeal = Absence.pick({
  activityId: true,
  activityTitle: true,
  sessionTitle: true,
  startsAt: true,
}).extend({
  kind: z.literal('appeal'),
  /** Of the sign-up. */
  id: z.string(),
  personId: z.string(),
  areaPath: z.string(),
  sealedName: z.string(),
  sealedWords: z.string(),
  since: z.string(),
  dueAt: z.string(),
})
export type StoredAppeal = z.infer<typeof StoredAppeal>

interface Said {
  words: string
  since: string
  dueAt: string
}

export function addAppeal(signUp: StoredSignUp, { words, since, dueAt }: Said): Write {
  const { id, personId, areaPath, sealedName, activityId, activityTitle, sessionTitle, startsAt } = signUp
  const about = { id, personId, areaPath, sealedName, activityId, activityTitle, sessionTitle, startsAt }
  const appeal: StoredAppeal = {
    ...about,
    kind: 'appeal',
    sealedWords: seal(words, registerOf(activityId)),
    since,
    dueAt,
  }
  return { put: { ...appeal, ...keys.appeal(personId, id), ...openWork(areaPath, dueAt, id) } }
}

export const openedAppeal = ({ sealedName, sealedWords, activityId, ...appeal }: StoredAppeal) => ({
  ...appeal,
  activityId,
  name: openedName({ activityId, sealedName }),
  words: unseal(sealedWords, registerOf(activityId)),
})

/** All of a person's, newest first, with the words of what waits; in one Query. */
export async function absencesOf(personId: string): Promise<OwnAbsence[]> {
  const { pk, sk } = keys.absences(personId)
  const { items } = await query({ pk, begins: sk })
  const words = new Map(
    items
      .filter((item) => item.sk !== sk)
      .map((item) => openedAppeal(StoredAppeal.parse(item)))
      .map((appeal) => [appeal.id, appeal.words]),
  )
  return absencesIn(items.find((item) => item.sk === sk))
    .map((absence) => ({ ...absence, words: words.get(absence.signUpId) }))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
}
