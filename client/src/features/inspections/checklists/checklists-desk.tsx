import { type Checklist, ChecklistItem } from '@mulin/shared/inspections/checklist'
import { inspections } from '@mulin/shared/inspections/endpoints'
import { SiteKind } from '@mulin/shared/inspections/site'
import { useCallback, useEffect, useState } from 'react'
import { api } from '../../../api'
import { Answered } from '../../../queries/answered'
import { keptOwn } from '../../../platform/own-storage'
import { editsOf, UnsavedEdits, useOfficeList } from '../../../queries/office-list'
import { useAnswer } from '../../../queries/use-answer'
import { Segments } from '../../../ui/segments'
import { Stack } from '../../../ui/stack'
import { Caption, Text } from '../../../ui/text'
import { kindWords } from '../words'
import { ItemList } from './item-list'
import { texts } from './texts'

const about = ['checklists'] as const
const edits = editsOf(ChecklistItem)

/** The office's page: what is looked at on each kind of site. */
export function ChecklistsDesk() {
  const [kind, setKind] = useState<SiteKind>('ebike_charging')
  const [unsaved, setUnsaved] = useState<readonly SiteKind[]>([])
  const tell = useCallback(
    (one: SiteKind, isChanged: boolean) =>
      setUnsaved((before) => [...before.filter((other) => other !== one), ...(isChanged ? [one] : [])]),
    [],
  )
  const kinds = SiteKind.options.map((value) => ({
    value,
    label: unsaved.includes(value) ? texts.unsaved(kindWords[value]) : kindWords[value],
  }))
  const asked = useAnswer(about, () => api(inspections).checklists({}))
  return (
    <Stack gap="wide">
      <Text>{texts.how}</Text>
      <Segments label={texts.kind} options={kinds} value={kind} onChange={setKind} />
      <Answered of={asked}>
        {({ checklists }) =>
          // Each is drawn all the time, so that edits of one outlive a look at another.
          SiteKind.options.map((one) => (
            <OneChecklist key={one} kind={one} checklists={checklists} isShown={one === kind} onTell={tell} />
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
  /** Whether something in it is not saved. */
  onTell: (kind: SiteKind, isChanged: boolean) => void
}

function OneChecklist({ kind, checklists, isShown, onTell }: Props) {
  const { items, version } = checklists.find((one) => one.kind === kind) ?? { items: [], version: 0 }
  const list = useOfficeList({
    about,
    saved: { items, version },
    save: (edited) => api(inspections).setChecklist({ kind, ...edited }),
    done: texts.saved,
    draft: keptOwn(`edited-checklist:${kind}`, edits),
  })
  useEffect(() => onTell(kind, list.isChanged), [kind, list.isChanged, onTell])
  if (!isShown) return null
  return (
    <Stack>
      <Caption>{texts.version(version)}</Caption>
      <ItemList items={list.items} onChange={list.change} />
      <UnsavedEdits of={list} words={texts} />
    </Stack>
  )
}
