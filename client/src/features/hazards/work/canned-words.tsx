import type { WordedAction } from '@mulin/shared/canned-answers'
import type { HazardOutcome } from '@mulin/shared/hazards/workflow'
import { useCannedAnswers } from '../../../queries/use-canned-answers'
import { Choice } from '../../../ui/choice'
import { TextArea } from '../../../ui/text-field'
import { texts } from './texts'

interface Props {
  action: WordedAction
  /** Undefined: whatever the category. */
  categoryId: string | undefined
  /** How it is closed. */
  outcome?: HazardOutcome | undefined
  value: string
  onChange: (words: string) => void
}

/** The office's words for a step that can do without; nothing while there are none. */
export function CannedWords({ action, categoryId = '', outcome, value, onChange }: Props) {
  const canned = useCannedAnswers({ action, categoryId, outcome })
  if (!canned) return null
  return (
    <Choice
      label={texts.cannedWords}
      optional
      options={canned.map((words) => ({ value: words, label: words }))}
      value={canned.find((words) => words === value)}
      onChange={onChange}
    />
  )
}

/** What can be said with a step: by a tap, or in own words. */
export const NoteField = ({ hint, ...props }: Props & { hint?: string }) => (
  <>
    <CannedWords {...props} />
    <TextArea label={texts.note} hint={hint} optional maxLength={300} value={props.value} onChange={props.onChange} />
  </>
)
