import { Row } from '../../../ui/stack'
import { TextField } from '../../../ui/text-field'
import type { AgesDraft } from './rules-draft'
import { ruleTexts } from './rule-texts'

interface Props {
  ages: AgesDraft
  error?: string | undefined
  onChange: (ages: AgesDraft) => void
}

/** Either end may be left open. */
export const AgesFields = ({ ages, error, onChange }: Props) => (
  <Row>
    <TextField
      kind="number"
      label={ruleTexts.ageFrom}
      value={ages.from}
      error={error}
      onChange={(from) => onChange({ ...ages, from })}
    />
    <TextField kind="number" label={ruleTexts.ageTo} value={ages.to} onChange={(to) => onChange({ ...ages, to })} />
  </Row>
)
