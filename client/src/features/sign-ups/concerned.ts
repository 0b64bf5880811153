import type { Activity } from '@mulin/shared/activities/activity'
import { membersOf, type Participant } from '@mulin/shared/sign-ups/party'
import * as z from 'zod'
import type { Refused } from '../../api'
import type { Asked } from './asked'
import type { Faults } from './faults'
import type { PersonDraft, SignUpDraft } from './sign-up-draft'
import { texts } from './texts'
import { partyOf, personOf } from './written'

/** What a refusal says against some of those who were named, and against whom. */
export interface Concerned {
  people: readonly Participant[]
  fault: string
}

const Details = z.object({ places: z.array(z.number()), sessionId: z.string().optional() })

/** Undefined when it concerns nobody who was named in what was sent. */
export function concernedBy(
  refusal: Refused,
  activity: Activity,
  sent: SignUpDraft,
  asked: Asked,
): Concerned | undefined {
  const { data } = Details.safeParse(refusal.details)
  const members = membersOf(partyOf(sent, asked))
  const people = (data?.places ?? []).flatMap((place) => members[place] ?? [])
  const other = activity.sessions.find(({ id }) => id === data?.sessionId)
  const fault = faultOf(refusal.code, activity, other?.title)
  return people.length > 0 && fault !== undefined ? { people, fault } : undefined
}

function faultOf(code: Refused['code'], { sessionsPerPerson = 1 }: Activity, other = '') {
  if (code === 'already_signed_up') return texts.inAnother
  if (code === 'named_by_others') return texts.namedByOthers
  if (code === 'too_many_sessions') return texts.inTooMany(sessionsPerPerson)
  return code === 'sessions_clash' ? texts.inOther(other) : undefined
}

/** On the fields of those people, as long as they are named there. */
export function faultsFor(concerned: Concerned | undefined, draft: SignUpDraft, asked: Asked): Faults {
  if (!concerned) return {}
  const isMeant = (person: PersonDraft) => {
    const { name, birthYear } = personOf(person, asked)
    return concerned.people.some((one) => one.name === name && one.birthYear === birthYear)
  }
  const marked = (field: string, people: readonly PersonDraft[]) =>
    people.flatMap((person, index) => (isMeant(person) ? [[`${field}.${index}.name`, concerned.fault] as const] : []))
  const isMe = !asked.team && draft.alsoMe && isMeant({ ...draft, isSubstitute: false })
  return {
    ...Object.fromEntries(asked.team ? marked('members', draft.members ?? []) : marked('others', draft.others)),
    ...(isMe && { birthYear: concerned.fault }),
  }
}

/** Without whoever signs up, to whom the words of the refusal itself speak. */
export const othersIn = (concerned: Concerned | undefined, { name }: Pick<SignUpDraft, 'name'>): string[] =>
  (concerned?.people ?? []).map((one) => one.name).filter((one) => one !== name.trim())
