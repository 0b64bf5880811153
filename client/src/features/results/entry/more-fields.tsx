import { Cells } from '../../../ui/cell'
import { Section } from '../../../ui/stack'
import { Switch } from '../../../ui/switch'
import { Title } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import type { EntryDraft, EntryFaults } from './entry-draft'
import { texts } from './texts'

interface Props {
  draft: EntryDraft
  faults: EntryFaults
  isPublished: boolean
  onChange: (changed: Partial<EntryDraft>) => void
}

/** What a rank is worth, and whether persons agreed to be named. */
export const MoreFields = ({ draft, faults, isPublished, onChange }: Props) => (
  <Section label={texts.more}>
    <Title>{texts.more}</Title>
    {!isPublished && (
      <TextField
        label={texts.pointsPerRank}
        hint={texts.pointsPerRankHint}
        maxLength={80}
        value={draft.pointsPerRank}
        error={faults.pointsPerRank}
        onChange={(pointsPerRank) => onChange({ pointsPerRank })}
      />
    )}
    {draft.lines.some(({ kind }) => kind === 'person') && (
      <Cells>
        <Switch
          label={texts.fullNames}
          note={texts.fullNamesNote}
          on={draft.fullNames}
          onChange={(fullNames) => onChange({ fullNames })}
        />
      </Cells>
    )}
  </Section>
)
