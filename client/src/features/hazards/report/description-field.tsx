import { TextArea } from '../../../ui/text-field'
import type { Draft } from './draft'
import type { Missing } from './report-of'
import { texts } from './texts'

interface Props {
  draft: Draft
  missing: Missing
  onChange: (changes: Partial<Draft>) => void
}

export const DescriptionField = ({ draft, missing, onChange }: Props) => (
  <TextArea
    label={texts.description}
    optional
    placeholder={texts.descriptionPlaceholder}
    maxLength={500}
    value={draft.description}
    error={missing.description}
    onChange={(description) => onChange({ description })}
  />
)
