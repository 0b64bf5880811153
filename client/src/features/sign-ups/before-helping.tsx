import { sessionFor, shiftIn } from '@mulin/shared/sign-ups/lines'
import { NoticeStrip } from '../../ui/notice-strip'
import { ShiftInTheWay } from './shift-in-the-way'
import { SkillNeeded } from './skill-needed'
import type { Signing, SigningUp } from './use-signing-up'

/** What a helper should know about the chosen shift before the tap. */
export function BeforeHelping({ activity, me, signing }: Pick<SigningUp, 'activity' | 'me'> & { signing: Signing }) {
  if (!signing.wanted) return null
  const { session, line } = signing.wanted
  const shift = shiftIn(session, line)
  return (
    <>
      {shift?.what && <NoticeStrip icon="hand">{shift.what}</NoticeStrip>}
      <SkillNeeded skill={shift?.skill} volunteer={me.volunteer} />
      <ShiftInTheWay activity={activity} session={sessionFor(session, line)} mine={[...signing.seats.values()]} />
    </>
  )
}
