import { timeOf } from '@mulin/shared/times'
import { go } from '../../../platform/navigation'
import { Button } from '../../../ui/button'
import { Stack } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { CategoryField } from './category-field'
import { DescriptionField } from './description-field'
import { type Draft, hasContent } from './draft'
import { PlaceFields } from './place-fields'
import { QuestionFields } from './question-fields'
import type { Missing } from './report-of'
import { texts } from './texts'
import { WhoSees } from './who-sees'

interface Props {
  draft: Draft
  missing: Missing
  onChange: (changes: Partial<Draft>) => void
}

export const ReportFields = ({ draft, missing, onChange }: Props) => (
  <Stack gap="wide">
    <CategoryField
      value={draft.categoryId}
      error={missing.categoryId}
      onChange={(categoryId) => onChange({ categoryId, answers: {} })}
    />
    <Button look="plain" icon="phone" onPress={() => go('elsewhere')}>
      {texts.elsewhere}
    </Button>
    <QuestionFields draft={draft} onChange={onChange} />
    <PlaceFields draft={draft} missing={missing} onChange={onChange} />
    <DescriptionField draft={draft} missing={missing} onChange={onChange} />
    <WhoSees draft={draft} onChange={onChange} />
    {hasContent(draft) && <Caption>{texts.saved(timeOf(draft.changedAt))}</Caption>}
  </Stack>
)
