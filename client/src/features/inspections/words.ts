import type { FindingSaid } from '@mulin/shared/inspections/acknowledgement'
import type { ChecklistAnswer } from '@mulin/shared/inspections/checklist'
import type { Team } from '@mulin/shared/inspections/inspection'
import { siteKindNames } from '@mulin/shared/inspections/names'
import type { RiskLevel, SiteKind } from '@mulin/shared/inspections/site'
import type { InspectionState } from '@mulin/shared/inspections/workflow'
import type { IconName } from '../../ui/icon'
import type { Tone } from '../../ui/tag'

export const kindWords = siteKindNames

export const kindIcons: Record<SiteKind, IconName> = {
  ebike_charging: 'bike',
  underground_garage: 'structure',
  shop: 'home',
  high_rise: 'office',
}

export const riskWords: Record<RiskLevel, string> = { high: '高风险', medium: '中风险', low: '低风险' }
export const riskTones: Record<RiskLevel, Tone> = { high: 'urgent', medium: 'waiting', low: 'neutral' }

export const stateWords: Record<InspectionState, string> = {
  planned: '已计划',
  under_way: '检查中',
  finished: '已完成',
  cancelled: '已取消',
}
export const stateTones: Record<InspectionState, Tone> = {
  planned: 'waiting',
  under_way: 'action',
  finished: 'done',
  cancelled: 'neutral',
}

export const teamWords: Record<Team, string> = { office: '街道', community: '社区', grid: '网格' }

export const answerWords: Record<ChecklistAnswer, string> = { ok: '合格', problem: '有问题', not_applicable: '不适用' }

/** Teams are words of ours, units have their own names. Empty where the inspector came alone. */
export const attendeesText = ({ attendees }: { attendees: readonly string[] }): string =>
  attendees.map((name) => (isTeam(name) ? teamWords[name] : name)).join('、')

const isTeam = (name: string): name is Team => name in teamWords

/** What the responsible person said to one finding. */
export const saidWords = (said: FindingSaid): string =>
  said.kind === 'objected' ? `有异议：${said.words}` : { agreed: '确认', unsaid: '未确认' }[said.kind]

export const saidLine = (said: FindingSaid | undefined): string[] => (said ? [`责任人${saidWords(said)}`] : [])
