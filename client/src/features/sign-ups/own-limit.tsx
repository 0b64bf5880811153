import type { Activity } from '@mulin/shared/activities/activity'
import { ownLimitText } from '../../own-limits'
import { go } from '../../platform/navigation'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { texts } from './texts'
import type { Signing } from './use-signing-up'

/** What would be refused in the end, said once the session is chosen: whoever signs up may still send others of the family. */
export function OwnLimit({ activity, signing }: { activity: Activity; signing: Signing }) {
  const { wanted, seats, draft } = signing
  const limit = wanted && draft.as === 'participant' && ownLimitText(activity, wanted.session, seats)
  if (!limit || !draft.alsoMe) return null
  return (
    <NoticeStrip
      tone="waiting"
      act={
        <Button look="plain" onPress={() => go('mySignUps')}>
          {texts.seeMine}
        </Button>
      }
    >
      {`${limit}。${texts.limitOfOne}`}
    </NoticeStrip>
  )
}
