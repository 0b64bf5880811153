import type { Activity } from '@mulin/shared/activities/activity'
import type { Person } from '@mulin/shared/people'
import type { SignUpRole } from '@mulin/shared/sign-ups/sign-up'
import { go } from '../../platform/navigation'
import { refusalWords } from '../../refusal-words'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { texts } from './texts'

interface Props {
  activity: Activity
  me: Person
  as: SignUpRole
}

/** What has to be done first, said before somebody fills in the form. */
export function Preconditions({ activity, me, as }: Props) {
  if (as === 'volunteer')
    return me.volunteer?.state === 'approved' ? null : (
      <NoticeStrip
        tone="waiting"
        act={
          <Button look="plain" onPress={() => go('volunteer')}>
            {texts.registerVolunteer}
          </Button>
        }
      >
        {refusalWords.not_a_volunteer.what}
      </NoticeStrip>
    )
  if (activity.audience === 'anyone' || me.areaPath) return null
  return (
    <NoticeStrip
      tone="waiting"
      act={
        <Button look="plain" onPress={() => go('estate')}>
          {texts.chooseEstate}
        </Button>
      }
    >
      {texts.forCommunity}
    </NoticeStrip>
  )
}
