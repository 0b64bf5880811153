import { Switch } from '../../../ui/switch'
import { TextField } from '../../../ui/text-field'
import type { PlanDraft } from './plan-draft'
import type { PlanFaults } from './plan-faults'
import { ruleTexts } from './rule-texts'

interface Props {
  draft: PlanDraft
  faults: PlanFaults
  onChange: (changes: Partial<PlanDraft>) => void
}

/** What holds across sessions. */
export const SeveralFields = ({ draft, faults, onChange }: Props) => (
  <>
    <TextField
      kind="number"
      label={ruleTexts.sessionsPerPerson}
      optional
      value={draft.sessionsPerPerson}
      error={faults.sessionsPerPerson}
      onChange={(sessionsPerPerson) => onChange({ sessionsPerPerson })}
    />
    <Switch label={ruleTexts.noClashes} on={draft.noClashes} onChange={(noClashes) => onChange({ noClashes })} />
  </>
)
