import type { Area } from '@mulin/shared/areas'
import { Choice } from '../../../ui/choice'
import { TextField } from '../../../ui/text-field'
import { AgesFields } from './ages-fields'
import type { SessionDraft } from './plan-draft'
import { PoolFields } from './pool-fields'
import { QuestionFields } from './question-fields'
import { RuleChoice } from './rule-choice'
import type { RuleFaults } from './rule-faults'
import type { RulesDraft } from './rules-draft'
import { ruleTexts } from './rule-texts'
import { TeamFields } from './team-fields'

interface Props {
  draft: SessionDraft
  faults: RuleFaults
  communities: readonly Area[]
  onChange: (rules: RulesDraft) => void
}

export function RuleFields({ draft, faults, communities, onChange }: Props) {
  const { rules } = draft
  const change = (changes: Partial<RulesDraft>) => onChange({ ...rules, ...changes })
  const { waiting, mode, team, ages, pools, questions } = rules
  return (
    <>
      <RuleChoice draft={draft} onChange={onChange} />
      {waiting && <WaitingFields waiting={waiting} faults={faults} onChange={change} />}
      {mode !== 'first_come' && (
        <Choice label={ruleTexts.how} options={modes} value={mode} onChange={(chosen) => change({ mode: chosen })} />
      )}
      {team && <TeamFields team={team} error={faults.team} onChange={(changed) => change({ team: changed })} />}
      {ages && <AgesFields ages={ages} error={faults.ages} onChange={(changed) => change({ ages: changed })} />}
      {pools.length > 0 && (
        <PoolFields
          pools={pools}
          faults={faults}
          communities={communities}
          onChange={(changed) => change({ pools: changed })}
        />
      )}
      {questions.length > 0 && (
        <QuestionFields
          questions={questions}
          faults={faults.question}
          onChange={(changed) => change({ questions: changed })}
        />
      )}
    </>
  )
}

const modes = [
  { value: 'approval', label: ruleTexts.approval, note: ruleTexts.approvalNote },
  { value: 'lottery', label: ruleTexts.lottery, note: ruleTexts.lotteryNote },
] as const

const orders = [
  { value: 'strict', label: ruleTexts.strict, note: ruleTexts.strictNote },
  { value: 'first_fit', label: ruleTexts.firstFit, note: ruleTexts.firstFitNote },
] as const

interface WaitingProps {
  waiting: NonNullable<RulesDraft['waiting']>
  faults: RuleFaults
  onChange: (changes: Partial<RulesDraft>) => void
}

const WaitingFields = ({ waiting, faults, onChange }: WaitingProps) => (
  <>
    <TextField
      kind="number"
      label={ruleTexts.waitingCapacity}
      value={waiting.capacity}
      error={faults.waiting}
      onChange={(capacity) => onChange({ waiting: { ...waiting, capacity } })}
    />
    <Choice
      label={ruleTexts.order}
      options={orders}
      value={waiting.order}
      onChange={(order) => onChange({ waiting: { ...waiting, order } })}
    />
    <TextField
      kind="number"
      label={ruleTexts.offerHours}
      hint={ruleTexts.offerHoursHint}
      value={waiting.hours}
      error={faults.hours}
      onChange={(hours) => onChange({ waiting: { ...waiting, hours } })}
    />
  </>
)
