import type { Checklist } from '@mulin/shared/inspections/checklist'
import { SiteKind } from '@mulin/shared/inspections/site'
import { useState } from 'react'
import { api } from '../../../api'
import { Answered } from '../../../queries/answered'
import { UnsavedEdits, useOfficeList } from '../../../queries/office-list'
import { useAnswer } from '../../../queries/use-answer'
import { Segments } from '../../../ui/segments'
import { Stack } from '../../../ui/stack'
import { Caption, Text } from '../../../ui/text'
import { kindWords } from '../words'
import { ItemList } from './item-list'
import { texts } from './texts'

const kinds = SiteKind.options.map((value) => ({ value, label: kindWords[value] }))
const about = ['checklists'] as const

/** The office's page: what is looked at on each kind of site. */
export function ChecklistsDesk() {
  const [kind, setKind] = useState<SiteKind>('ebike_charging')
  const asked = useAnswer(about, () => api.inspections.checklists({}))
  return (
    <Stack gap="wide">
      <Text>{texts.how}</Text>
      <Segments label={texts.kind} options={kinds} value={kind} onChange={setKind} />
      <Answered of={asked}>
        {({ checklists }) =>
          // Each is drawn all the time, so that edits of one outlive a look at another.
          SiteKind.options.map((one) => (
            <OneChecklist key={one} kind={one} checklists={checklists} isShown={one === kind} />
          ))
        }
      </Answered>
    </Stack>
  )
}

interface Props {
  kind: SiteKind
  checklists: readonly Checklist[]
  isShown: boolean
}

function OneChecklist({ kind, checklists, isShown }: Props) {
  const { items, version } = checklists.find((one) => one.kind === kind) ?? { items: [], version: 0 }
  const list = useOfficeList({
    about,
    saved: { items, version },
    save: (edited) => api.inspections.setChecklist({ kind, ...edited }),
    done: texts.saved,
  })
  if (!isShown) return null
  return (
    <Stack>
      <Caption>{texts.version(version)}</Caption>
      <ItemList items={list.items} onChange={list.change} />
      <UnsavedEdits of={list} words={texts} />
    </Stack>
  )
}
