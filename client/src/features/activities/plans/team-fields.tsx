import { Row } from '../../../ui/stack'
import { TextField } from '../../../ui/text-field'
import type { TeamDraft } from './rules-draft'
import { ruleTexts } from './rule-texts'

interface Props {
  team: TeamDraft
  error: string | undefined
  onChange: (team: TeamDraft) => void
}

const lines = [
  ['min', 'max', 'substitutes'],
  ['women', 'men'],
] as const
const names = { min: 'teamMin', max: 'teamMax', substitutes: 'substitutes', women: 'women', men: 'men' } as const

/** Who is a team. */
export const TeamFields = ({ team, error, onChange }: Props) => (
  <>
    {lines.map((fields) => (
      <Row key={fields[0]}>
        {fields.map((field) => (
          <TextField
            key={field}
            kind="number"
            label={ruleTexts[names[field]]}
            value={team[field]}
            error={field === 'min' ? error : undefined}
            onChange={(text) => onChange({ ...team, [field]: text })}
          />
        ))}
      </Row>
    ))}
  </>
)
