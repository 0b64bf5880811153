import type { AbsenceRule } from '@mulin/shared/absences/rule'
import type { AbsenceState } from '@mulin/shared/absences/workflow'
import type { Tone } from '../../ui/tag'

export const stateWords = {
  counted: '算一次',
  appealed: '等答复，先不算',
  excused: '不算',
  upheld: '核对后算一次',
} as const satisfies Record<AbsenceState, string>

export const stateTones = {
  counted: 'neutral',
  appealed: 'waiting',
  excused: 'done',
  upheld: 'neutral',
} as const satisfies Record<AbsenceState, Tone>

/** The rule as one would say it. */
export const ruleText = ({ isOn, absences, withinDays, pauseDays }: AbsenceRule) =>
  isOn
    ? `${withinDays} 天里有 ${absences} 次报了名没有来，之后 ${pauseDays} 天不能直接拿座位。`
    : '现在没有来不影响以后报名。'
