import { earlier, inOrOutOfUse, withEntry } from '../../queries/office-entries'
import { List } from '../../ui/list'
import { EntryCard } from './entry-card'
import { shared as texts } from './texts'

interface OfficeEntry {
  id: string
  name: string
  retired?: true | undefined
}

interface Props<Entry> {
  label: string
  entries: Entry[]
  factsOf: (entry: Entry) => string
  onEdit: (entry: Entry) => void
  onChange: (entries: Entry[]) => void
}

/** A list of the office in its order: each is edited, put earlier, or retired and taken back. */
export const EntryCards = <Entry extends OfficeEntry>({ label, entries, factsOf, onEdit, onChange }: Props<Entry>) => (
  <List label={label}>
    {entries.map((entry, place) => (
      <EntryCard
        key={entry.id}
        name={entry.name}
        facts={factsOf(entry)}
        retired={entry.retired === true}
        acts={[
          [texts.edit, () => onEdit(entry)],
          ...(place > 0 ? [[texts.up, () => onChange(earlier(entries, place))] as const] : []),
          [entry.retired ? texts.restore : texts.retire, () => onChange(withEntry(entries, inOrOutOfUse(entry)))],
        ]}
      />
    ))}
  </List>
)
