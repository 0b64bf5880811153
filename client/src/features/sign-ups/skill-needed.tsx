import type { Person } from '@mulin/shared/people'
import type { Skill } from '@mulin/shared/skills'
import { go } from '../../platform/navigation'
import { skillNames, skillText } from '../../skill-words'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { texts } from './texts'

interface Props {
  skill: Skill | undefined
  volunteer: Person['volunteer']
}

/** What a helper of the shift has to be able to do, said before the tap, and what to do who is not. */
export function SkillNeeded({ skill, volunteer }: Props) {
  if (!skill || volunteer?.state !== 'approved') return null
  const registered = volunteer.skills ?? []
  return registered.includes(skill) ? (
    <NoticeStrip tone="done">{skillText(skill, registered)}</NoticeStrip>
  ) : (
    <NoticeStrip
      tone="waiting"
      act={
        <Button look="plain" onPress={() => go('volunteer')}>
          {texts.addSkill}
        </Button>
      }
    >
      {texts.skillMissing(skillNames[skill])}
    </NoticeStrip>
  )
}
