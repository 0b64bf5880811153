import { ShiftInTheWay } from './shift-in-the-way'
import { SkillNeeded } from './skill-needed'
import type { Signing, SigningUp } from './use-signing-up'

/** What a helper should know about the chosen session before the tap. */
export const BeforeHelping = ({ activity, me, signing }: Pick<SigningUp, 'activity' | 'me'> & { signing: Signing }) => (
  <>
    <SkillNeeded session={signing.session} volunteer={me.volunteer} />
    <ShiftInTheWay activity={activity} session={signing.session} mine={signing.all} />
  </>
)
