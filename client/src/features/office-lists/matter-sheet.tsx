import type { Matter } from '@mulin/shared/matters'
import { EntrySheet } from '../../queries/entry-sheet'
import { TextArea, TextField } from '../../ui/text-field'
import { faultsOf, type MatterDraft, matterOf } from './matter-draft'
import { matterTexts as texts } from './texts'

interface Props {
  draft: MatterDraft
  onDone: (matter: Matter) => void
  onClose: () => void
}

/** Something that is handled: where, when, and what to bring. */
export const MatterSheet = ({ draft: given, onDone, onClose }: Props) => (
  <EntrySheet title={texts.list} given={given} faultsOf={faultsOf} entryOf={matterOf} {...{ onDone, onClose }}>
    {({ draft, faults, onChange }) => (
      <>
        <TextField
          label={texts.name}
          maxLength={30}
          value={draft.name}
          error={faults.name}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          label={texts.desk}
          hint={texts.deskHint}
          maxLength={20}
          value={draft.desk}
          error={faults.desk}
          onChange={(desk) => onChange({ desk })}
        />
        <TextArea
          label={texts.papers}
          hint={texts.papersHint}
          optional
          maxLength={500}
          value={draft.papers}
          error={faults.papers}
          onChange={(papers) => onChange({ papers })}
        />
        <TextField
          label={texts.hours}
          hint={texts.hoursHint}
          maxLength={60}
          value={draft.hours}
          error={faults.hours}
          onChange={(hours) => onChange({ hours })}
        />
      </>
    )}
  </EntrySheet>
)
