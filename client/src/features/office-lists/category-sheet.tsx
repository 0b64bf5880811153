import { CategoryIcon, type HazardCategory } from '@mulin/shared/hazards/category'
import type { LessonId } from '@mulin/shared/lessons/lesson'
import { lessons } from '@mulin/shared/lessons/lessons'
import { categoryIcons } from '../../queries/category-words'
import { type Entering, EntrySheet } from '../../queries/entry-sheet'
import { Choice } from '../../ui/choice'
import { Picker } from '../../ui/picker'
import { TextArea, TextField } from '../../ui/text-field'
import { type CategoryDraft, categoryOf, type Faults, faultsOf } from './category-draft'
import { QuestionFields } from './question-fields'
import { categoryTexts as texts, iconNames } from './texts'

interface Props {
  draft: CategoryDraft
  onDone: (category: HazardCategory) => void
  onClose: () => void
}

/** One kind of hazard: how it is recognised, how long it may take, and what is said and asked. */
export const CategorySheet = ({ draft: given, onDone, onClose }: Props) => (
  <EntrySheet title={texts.list} given={given} faultsOf={faultsOf} entryOf={categoryOf} {...{ onDone, onClose }}>
    {(fields) => (
      <>
        <NameFields {...fields} />
        <TermFields {...fields} />
        <AdviceFields {...fields} />
        <QuestionFields
          questions={fields.draft.questions}
          error={fields.faults.questions}
          onChange={(questions) => fields.onChange({ questions })}
        />
      </>
    )}
  </EntrySheet>
)

type FieldsProps = Entering<CategoryDraft, Faults>

const icons = CategoryIcon.options.map((value) => ({ value, label: iconNames[value], icon: categoryIcons[value] }))

const NameFields = ({ draft, faults, onChange }: FieldsProps) => (
  <>
    <TextField
      label={texts.name}
      maxLength={20}
      value={draft.name}
      error={faults.name}
      onChange={(name) => onChange({ name })}
    />
    <TextField
      label={texts.hint}
      hint={texts.hintHint}
      optional
      maxLength={60}
      value={draft.hint}
      onChange={(hint) => onChange({ hint })}
    />
    <Choice label={texts.icon} options={icons} value={draft.icon} onChange={(icon) => onChange({ icon })} />
  </>
)

const pers = (['hours', 'workdays'] as const).map((value) => ({ value, label: texts[value] }))

const TermFields = ({ draft, faults, onChange }: FieldsProps) => (
  <>
    <TextField
      label={texts.term}
      kind="number"
      maxLength={3}
      value={draft.term}
      error={faults.term}
      onChange={(term) => onChange({ term })}
    />
    <Choice label={texts.termPer} options={pers} value={draft.per} onChange={(per) => onChange({ per })} />
    <TextField
      label={texts.clause}
      hint={texts.clauseHint}
      optional
      maxLength={80}
      value={draft.clause}
      onChange={(clause) => onChange({ clause })}
    />
  </>
)

const lessonOptions: readonly { value: LessonId | 'none'; label: string }[] = [
  { value: 'none', label: texts.noLesson },
  ...lessons.map(({ id, title }) => ({ value: id, label: title })),
]

const AdviceFields = ({ draft, onChange }: FieldsProps) => (
  <>
    <TextArea
      label={texts.advice}
      optional
      maxLength={200}
      value={draft.advice}
      onChange={(advice) => onChange({ advice })}
    />
    <Picker
      label={texts.lesson}
      optional
      options={lessonOptions}
      value={draft.lessonId ?? 'none'}
      onChange={(lessonId) => onChange({ lessonId: lessonId === 'none' ? undefined : lessonId })}
    />
  </>
)
