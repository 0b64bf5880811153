import type { HandOver } from '@mulin/shared/sign-ups/hand-overs'
import type { Skill } from '@mulin/shared/skills'
import { spanText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { skillText } from '../../skill-words'
import { Cell, Cells } from '../../ui/cell'

interface Props {
  label: string
  shift: Pick<
    HandOver,
    'activityId' | 'activityTitle' | 'sessionTitle' | 'place' | 'startsAt' | 'endsAt' | 'skill' | 'what'
  >
  /** Of whoever reads it. */
  skills: readonly Skill[] | undefined
}

export const ShiftFacts = ({ label, shift, skills }: Props) => (
  <Cells label={label}>
    <Cell
      icon="activity"
      title={shift.activityTitle}
      note={shift.sessionTitle}
      onPress={() => go('activity', { activityId: shift.activityId })}
    />
    <Cell icon="calendar" title={spanText(shift.startsAt, shift.endsAt)} />
    <Cell icon="place" title={shift.place} />
    {shift.what && <Cell icon="list" title={shift.what} />}
    {shift.skill && <Cell icon="hand" title={skillText(shift.skill, skills)} />}
  </Cells>
)
