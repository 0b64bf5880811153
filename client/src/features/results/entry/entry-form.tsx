import { Measure } from '@mulin/shared/results/result'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { Button } from '../../../ui/button'
import { Choice } from '../../../ui/choice'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Section, Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { Caption, Title } from '../../../ui/text'
import { AddEntries } from './add-entries'
import type { EntryDraft, Line } from './entry-draft'
import { EntryLine } from './entry-line'
import { MoreFields } from './more-fields'
import { TakeOver } from './take-over'
import { measureNames, texts } from './texts'
import type { Entering } from './use-entry'

const measures = Measure.options.map((value) => ({ value, label: measureNames[value] }))

/** Results typed on the field: who took part, then a number for each. */
export function EntryForm({ entering }: { entering: Entering }) {
  const { draft, change, faults, isStale } = entering
  return (
    <Stack gap="wide">
      {isStale && (
        <NoticeStrip tone="waiting" act={<Button onPress={entering.takeNewest}>{texts.takeNewest}</Button>}>
          {texts.stale}
        </NoticeStrip>
      )}
      {entering.isPublished ? (
        <Caption>{texts.measureFixed(measureNames[draft.measure])}</Caption>
      ) : (
        <Choice
          label={texts.measure}
          options={measures}
          value={draft.measure}
          onChange={(measure) => change({ measure })}
        />
      )}
      <Lines entering={entering} />
      <MoreFields draft={draft} faults={faults} isPublished={entering.isPublished} onChange={change} />
      <RefusalStrip filled refusal={entering.refusal} />
    </Stack>
  )
}

function Lines({ entering: { place, draft, change, faults } }: { entering: Entering }) {
  return (
    <Section label={texts.entries}>
      <Title>{texts.entries}</Title>
      {draft.measure === 'time' && draft.lines.length > 0 && <Caption>{texts.timeHint}</Caption>}
      {draft.lines.length === 0 && <Empty icon="people" what={texts.noEntries} next={texts.noEntriesNext} />}
      {draft.lines.map((line) => (
        <EntryLine
          key={line.id}
          line={line}
          measure={draft.measure}
          fault={faults.lines[line.id]}
          onChange={(changed) =>
            change({ lines: draft.lines.map((one) => (one.id === line.id ? { ...one, ...changed } : one)) })
          }
          onRemove={() => change(without(line, draft))}
        />
      ))}
      <TakeOver place={place} draft={draft} onTake={(lines) => change({ lines })} />
      <AddEntries lines={draft.lines} onAdd={(added) => change({ lines: [...draft.lines, ...added] })} />
      <Caption>{texts.takeOverNote}</Caption>
      {draft.removed && <Caption>{texts.removedNote}</Caption>}
      <Caption>{texts.nameNote}</Caption>
    </Section>
  )
}

const without = ({ id, signUpId, name }: Line, { lines, removed = [] }: EntryDraft): Partial<EntryDraft> => ({
  lines: lines.filter((line) => line.id !== id),
  ...(signUpId && { removed: [...removed, { signUpId, name }] }),
})
