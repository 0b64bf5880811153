import type { Matter } from '@mulin/shared/matters'
import { mattersAtMost } from '@mulin/shared/office-lists'
import { useState } from 'react'
import { withEntry } from '../../queries/office-entries'
import { Button } from '../../ui/button'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Caption } from '../../ui/text'
import { EntryCards } from './entry-cards'
import { blankMatter, draftOf, type MatterDraft } from './matter-draft'
import { MatterSheet } from './matter-sheet'
import { matterTexts as texts } from './texts'

interface Props {
  matters: Matter[]
  onChange: (matters: Matter[]) => void
}

export function MatterList({ matters, onChange }: Props) {
  const [editing, setEditing] = useState<MatterDraft>()
  const put = (matter: Matter) => {
    setEditing(undefined)
    onChange(withEntry(matters, matter))
  }
  return (
    <Stack>
      {matters.length === 0 ? (
        <Empty icon="office" what={texts.none} next={texts.noneNext} />
      ) : (
        <EntryCards
          label={texts.list}
          entries={matters}
          onEdit={(matter) => setEditing(draftOf(matter))}
          {...{ factsOf, onChange }}
        />
      )}
      {matters.length < mattersAtMost ? (
        <Button icon="plus" onPress={() => setEditing(blankMatter(matters.at(-1)))}>
          {texts.add}
        </Button>
      ) : (
        <Caption>{texts.atMost(mattersAtMost)}</Caption>
      )}
      {editing && <MatterSheet key={editing.id} draft={editing} onDone={put} onClose={() => setEditing(undefined)} />}
    </Stack>
  )
}

/** `2 号窗口 · 工作日 8:30–17:30 · 身份证、户口簿` */
const factsOf = ({ desk, hours, papers }: Matter) => [desk, hours, papers.join('、')].filter(Boolean).join(' · ')
