import { useState } from 'react'
import * as z from 'zod'
import type { AnyCode, Refused } from '../api'
import type { Kept } from '../platform/storage'
import { say } from '../platform/toast'
import { Button } from '../ui/button'
import { NoticeStrip } from '../ui/notice-strip'
import { Row, Stack } from '../ui/stack'
import { RefusalStrip } from './refusal-strip'
import { SeeNewest } from './see-newest'
import { useAct } from './use-act'

interface OfficeList<Item> {
  items: Item[]
  /** The one that was read. */
  version: number
}
/** The shape of edits on the device. */
export const editsOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), version: z.number() })

type Saved = { readonly ok: true; readonly value: { version: number } } | Refused

interface Options<Item> {
  about: readonly unknown[]
  saved: OfficeList<Item>
  save: (list: OfficeList<Item>) => Promise<Saved>
  done: string
  /** Edits on the device, which outlive the page. */
  draft: Kept<OfficeList<Item>>
}

/** A list of the office that is saved as a whole. Edits stay over a newer one: it is told when they are saved. */
export function useOfficeList<Item>({ about, saved, save, done, draft }: Options<Item>) {
  const { edits, edit } = useEdits(draft)
  const [sent, setSent] = useState(saved)
  // What was saved a moment ago may not have been read again yet.
  const standing = sent.version > saved.version ? sent : saved
  const act = useAct(save, { changes: [about], onDone: () => say(done) })
  const drop = () => {
    edit(() => undefined)
    act.forget()
  }
  const send = async (list: OfficeList<Item>) => {
    const answer = await act.run(list)
    if (!answer.ok) return
    setSent({ ...list, ...versionOf(answer) })
    // What was changed while it was sent goes on from what was sent.
    edit((now) => (now === undefined || now === list ? undefined : { ...now, ...versionOf(answer) }))
  }
  return {
    about,
    items: (edits ?? standing).items,
    change: (items: Item[]) => edit((before) => ({ items, version: (before ?? standing).version })),
    isChanged: edits !== undefined,
    save: () => edits && void send(edits),
    drop,
    busy: act.busy,
    refusal: act.refusal,
  }
}

function useEdits<Item>(draft: Kept<OfficeList<Item>>) {
  const [edits, setEdits] = useState(() => draft.get())
  const edit = (to: (before: OfficeList<Item> | undefined) => OfficeList<Item> | undefined) =>
    setEdits((before) => {
      const after = to(before)
      if (after) draft.set(after)
      else draft.remove()
      return after
    })
  return { edits, edit }
}

const versionOf = ({ value: { version } }: { value: { version: number } }) => ({ version })

interface Props {
  of: Omit<ReturnType<typeof useOfficeList>, 'items' | 'change'>
  words: { changed: string; save: string; undo: string }
}

/** Under the list, while something in it is not saved. */
export function UnsavedEdits({ of: { about, isChanged, save, drop, busy, refusal }, words }: Props) {
  if (!isChanged) return null
  return (
    <Stack>
      <NoticeStrip icon="edit">{words.changed}</NoticeStrip>
      <RefusalStrip filled refusal={refusal} />
      <Row>
        {refusal && overtaken.has(refusal.code) ? (
          <SeeNewest about={[about]} onSeen={drop} />
        ) : (
          <Button look="primary" busy={busy} onPress={save}>
            {words.save}
          </Button>
        )}
        <Button look="plain" onPress={drop}>
          {words.undo}
        </Button>
      </Row>
    </Stack>
  )
}

const overtaken: ReadonlySet<AnyCode> = new Set<AnyCode>([
  'rules_changed',
  'answers_changed',
  'checklist_changed',
  'categories_changed',
  'units_changed',
  'matters_changed',
])
