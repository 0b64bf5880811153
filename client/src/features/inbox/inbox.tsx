import type { InboxItem } from '@mulin/shared/inbox'
import { Fragment, type ReactNode, useState } from 'react'
import { usePageShow } from '../../platform/page-life'
import { useKeptRows } from '../../queries/rows-at-work'
import { useWide } from '../../platform/wide'
import { AnsweredPages } from '../../queries/answered'
import { LongList } from '../../ui/long-list'
import { SplitView } from '../../ui/split-view'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Caption } from '../../ui/text'
import { type Faces, faceOf } from './faces'
import { Kinds } from './kinds'
import { Places } from './places'
import { texts } from './texts'
import { useInbox } from './use-inbox'
import { useMoves } from './use-moves'

interface Props {
  faces: Faces
  /** What can be done with the list as a whole. */
  tools?: (items: readonly InboxItem[]) => ReactNode
  onFilter?: () => void
}

/** Everything that waits for me, what burns first on top; beside each other where there is room. */
export function Inbox({ faces, tools, onFilter }: Props) {
  const wide = useWide()
  const { asked, items, counts, escalated, filter, choose } = useInbox()
  const rows = useKeptRows(items)
  const [chosen, setChosen] = useState<InboxItem>()
  const open = (item: InboxItem) => (wide ? setChosen(item) : faceOf(faces, item).open())
  usePageShow(() => void (asked.pages && asked.again()))
  useMoves(wide ? items : [], chosen, setChosen)

  const list = (
    <Stack>
      <Kinds
        counts={counts}
        escalated={escalated}
        filter={filter}
        onChoose={(value) => (choose(value), onFilter?.())}
      />
      {tools?.(items)}
      <AnsweredPages of={asked}>
        {() =>
          (counts.length > 0 || rows.length > 0) && (
            <Rows items={rows} faces={faces} chosen={wide ? chosen?.id : undefined} onOpen={open} />
          )
        }
      </AnsweredPages>
      {wide && items.length > 0 && <Caption>{texts.keys}</Caption>}
    </Stack>
  )
  return (
    <Stack>
      <Places inFull={asked.pages !== undefined && counts.length === 0} />
      <SplitView
        list={list}
        detail={chosen && faceOf(faces, chosen).detail()}
        nothing={counts.length > 0 && <Empty icon="inbox" what={texts.chooseOne} />}
        detailLabel={texts.detail}
      />
    </Stack>
  )
}

interface RowsProps {
  items: readonly InboxItem[]
  faces: Faces
  chosen: string | undefined
  onOpen: (item: InboxItem) => void
}

function Rows({ items, faces, chosen, onOpen }: RowsProps) {
  if (items.length === 0) return <Empty icon="check" what={texts.nothing} next={texts.nothingNext} />
  return (
    <LongList label={texts.list}>
      {items.map((item) => (
        <Fragment key={item.id}>
          {faceOf(faces, item).row({ chosen: item.id === chosen, onOpen: () => onOpen(item) })}
        </Fragment>
      ))}
    </LongList>
  )
}
