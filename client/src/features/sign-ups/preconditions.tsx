import type { Activity, Session } from '@mulin/shared/activities/activity'
import { sessionsOn } from '@mulin/shared/activities/called-off'
import type { Person } from '@mulin/shared/people'
import type { Ineligible } from '@mulin/shared/sign-ups/eligibility'
import { whyNotForMe } from '@mulin/shared/sign-ups/outlook'
import type { SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import { go } from '../../platform/navigation'
import { refusalWords } from '../../refusal-words'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { texts } from './texts'

interface Props {
  activity: Activity
  /** The chosen one. */
  session: Session | undefined
  me: Person
  as: SignUpRole
}

/** What has to be done first, or is in the way for good, said before somebody fills in the form. */
export function Preconditions({ activity, session, me, as }: Props) {
  const reason = whyNotForMe(activity, session ? [session] : sessionsOn(activity.sessions), { as, me })
  const first = reason && firsts[reason]
  if (!first) return null
  return (
    <NoticeStrip
      tone="waiting"
      act={
        <Button look="plain" onPress={() => go(first.to)}>
          {first.act}
        </Button>
      }
    >
      {first.words}
    </NoticeStrip>
  )
}

type First = { words: string; act: string; to: 'volunteer' | 'estate' | 'activities' }

const firsts: Partial<Record<Ineligible, First>> = {
  not_a_volunteer: { words: refusalWords.not_a_volunteer.what, act: texts.registerVolunteer, to: 'volunteer' },
  estate_required: { words: texts.forCommunity, act: texts.chooseEstate, to: 'estate' },
  outside_audience: { words: refusalWords.outside_audience.what, act: texts.otherActivities, to: 'activities' },
}
