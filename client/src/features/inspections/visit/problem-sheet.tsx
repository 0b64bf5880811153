import { deadlineDaysAtMost } from '@mulin/shared/hazards/deadline'
import type { ChecklistItem } from '@mulin/shared/inspections/checklist'
import { addDays } from '@mulin/shared/times'
import type { ReactNode } from 'react'
import { today } from '../../../platform/clock'
import { useMaking } from '../../../queries/making'
import type { DraftPhoto } from '../../../queries/photo-courier'
import { countFaults, useTried } from '../../../platform/use-tried'
import { usePhotos } from '../../../queries/use-photos'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { DateField } from '../../../ui/date-time-field'
import { PhotoField } from '../../../ui/photo-field'
import { FaultsLeft } from '../../../ui/faults-left'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { Text } from '../../../ui/text'
import { TextArea, TextField } from '../../../ui/text-field'
import { CategoryChoice } from './category-choice'
import { faultsIn } from './faults'
import { ItemChoice } from './item-choice'
import { texts } from './texts'
import type { Problem } from './visit'

interface Props {
  problem: Problem
  onChange: (part: Partial<Problem>) => void
  onRemove: () => void
  onClose: () => void
  /** The checklist, where it is not known yet which item it answers. */
  items?: readonly ChecklistItem[]
  /** What its button does with a problem that lacks nothing; without it, it is written down. */
  save?: { words: string; busy: boolean; run: () => unknown }
  /** Why that did not work: beside the button. */
  children?: ReactNode
}

const actions = (['fixed_on_the_spot', 'deadline'] as const).map((value) => ({ value, label: texts[value] }))

/** Photo first, then where, then fixed at once or until when. Kept at every change. */
export function ProblemSheet({ problem, items, onChange, onRemove, onClose, children, ...props }: Props) {
  const { tried, attempt } = useTried()
  const faults = tried ? faultsIn(problem) : {}
  const making = useMaking()
  const { words, busy, run } = props.save ?? { words: texts.save, busy: false, run: onClose }
  const save = () => {
    if (attempt(faultsIn(problem))) run()
  }
  return (
    <Sheet
      open
      title={texts.problem}
      onClose={onClose}
      bar={
        <>
          {!busy && children}
          <FaultsLeft count={countFaults(faults)} />
          <Button look="primary" block busy={busy || making} onPress={save}>
            {words}
          </Button>
        </>
      }
    >
      <Stack>
        {busy ? (
          <Text soft>{texts.finishing}</Text>
        ) : (
          <Fields {...{ problem, faults, onChange, onRemove, ...(items && { items }) }} />
        )}
      </Stack>
    </Sheet>
  )
}

interface FieldsProps extends Pick<Props, 'problem' | 'items' | 'onChange' | 'onRemove'> {
  faults: ReturnType<typeof faultsIn>
}

/** Not there while it is sent: what is changed then would not be part of it. */
const Fields = ({ problem, faults, items, onChange, onRemove }: FieldsProps) => (
  <>
    <Photos
      label={texts.before}
      hint={texts.beforeHint}
      error={faults.before}
      photos={problem.before}
      onChange={(before) => onChange({ before })}
    />
    {items ? (
      <ItemChoice items={items} problem={problem} error={faults.category} onChange={onChange} />
    ) : (
      <Category problem={problem} error={faults.category} onChange={onChange} />
    )}
    <Words problem={problem} error={faults.place} onChange={onChange} />
    <Handling problem={problem} error={faults.after} onChange={onChange} />
    <Button look="danger" onPress={onRemove}>
      {texts.remove}
    </Button>
  </>
)

interface PartProps {
  problem: Problem
  error: string | undefined
  onChange: Props['onChange']
}

const Category = ({ problem, error, onChange }: PartProps) =>
  problem.itemId === undefined && (
    <CategoryChoice value={problem.categoryId} error={error} onChange={(categoryId) => onChange({ categoryId })} />
  )

const Words = ({ problem, error, onChange }: PartProps) => (
  <>
    <TextField
      label={texts.place}
      hint={texts.placeHint}
      maxLength={80}
      value={problem.place}
      error={error}
      onChange={(place) => onChange({ place })}
    />
    <TextArea
      label={texts.description}
      optional
      maxLength={500}
      value={problem.description}
      onChange={(description) => onChange({ description })}
    />
  </>
)

const Handling = ({ problem, error, onChange }: PartProps) => (
  <>
    <Choice label={texts.action} options={actions} value={problem.kind} onChange={(kind) => onChange({ kind })} />
    {problem.kind === 'fixed_on_the_spot' ? (
      <Photos
        label={texts.after}
        hint={texts.afterHint}
        error={error}
        photos={problem.after}
        onChange={(after) => onChange({ after })}
      />
    ) : (
      <DateField
        label={texts.dueOn}
        optional
        hint={texts.dueOnHint}
        min={addDays(today(), 1)}
        max={addDays(today(), deadlineDaysAtMost)}
        value={problem.dueOn}
        onChange={(dueOn) => onChange({ dueOn })}
      />
    )}
    <TextArea
      label={texts.notes[problem.kind]}
      hint={texts.noteHints[problem.kind]}
      optional
      maxLength={300}
      value={problem.note}
      onChange={(note) => onChange({ note })}
    />
  </>
)

const photosAtMost = 3

interface PhotosProps {
  label: string
  hint: string
  error: string | undefined
  photos: DraftPhoto[]
  onChange: (photos: DraftPhoto[]) => void
}

function Photos({ photos, onChange, ...field }: PhotosProps) {
  const sent = usePhotos(photos, onChange, photosAtMost)
  return (
    <PhotoField
      {...field}
      photos={sent.shown}
      atMost={photosAtMost}
      onAdd={() => void sent.add()}
      onRetry={sent.retry}
      onRemove={sent.remove}
    />
  )
}
