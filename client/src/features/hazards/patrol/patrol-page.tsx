import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Confirm } from '../../../ui/confirm'
import { LongList } from '../../../ui/long-list'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Page } from '../../../ui/page'
import { Section } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { Text } from '../../../ui/text'
import { EmergencyLine } from '../report/emergency-line'
import { texts as formTexts } from '../report/texts'
import { SeenBy } from '../report/who-sees'
import { AlikeSheet } from './alike-sheet'
import { DraftRow } from './draft-row'
import { DraftSheet } from './draft-sheet'
import { changeDraft, dropDone, dropDraft, isOpen } from './drafts'
import { PatrolBar } from './patrol-bar'
import { walkText } from './standing'
import { texts } from './texts'
import { usePatrol } from './use-patrol'

/** What is asked about one place of the walk. */
interface Asked {
  about: 'new' | 'draft' | 'alike' | 'removal'
  requestId: string
}

/** Many places in one walk, also without a network; sent in one go. */
export function PatrolPage() {
  const patrol = usePatrol()
  const [asked, ask] = useState<Asked>()
  const take = async () => {
    const requestId = await patrol.take()
    if (requestId !== undefined) ask({ about: 'new', requestId })
  }
  return (
    <Page title={texts.title} bar={<PatrolBar patrol={patrol} onTake={take} />}>
      {patrol.drafts.length === 0 ? <EmergencyLine /> : <Text strong>{formTexts.emergency}</Text>}
      {patrol.notKept && <NoticeStrip tone="urgent">{texts.notKept[patrol.notKept]}</NoticeStrip>}
      {patrol.drafts.length === 0 ? (
        <Empty icon="camera" what={texts.none} next={texts.noneNext} />
      ) : (
        <Walk patrol={patrol} onAsk={ask} />
      )}
      {asked && <Asking asked={asked} patrol={patrol} onAsk={ask} />}
    </Page>
  )
}

interface PartProps {
  patrol: ReturnType<typeof usePatrol>
  onAsk: (asked: Asked | undefined) => void
}

/** What is not sent, as it was before the sending that goes on: nothing moves meanwhile. */
function useLeft(drafts: PartProps['patrol']['drafts'], busy: boolean): readonly string[] {
  const now = drafts.filter(isOpen).map(({ requestId }) => requestId)
  const [left, setLeft] = useState(now)
  if (!busy && left.join() !== now.join()) setLeft(now)
  return left
}

/** The newest on top; once it was sent, what is left of it first. */
function Walk({ patrol: { drafts, ways, busy, sendAnew }, onAsk }: PartProps) {
  const hasDone = !drafts.every(isOpen)
  const rows = drafts.map((draft, place) => (
    <DraftRow
      key={draft.requestId}
      draft={draft}
      number={place + 1}
      way={ways.get(draft.requestId)}
      onOpen={() => onAsk({ about: 'draft', requestId: draft.requestId })}
      onLook={() => onAsk({ about: 'alike', requestId: draft.requestId })}
      onAnew={(choice) => sendAnew(draft.requestId, choice)}
    />
  ))
  const left = useLeft(drafts, busy)
  const inOrder = [
    ...rows.filter((row) => !left.includes(String(row.key))),
    ...rows.filter((row) => left.includes(String(row.key))),
  ]
  return (
    <Section label={texts.list}>
      <NoticeStrip tone={drafts.some(isOpen) ? 'neutral' : 'done'} icon={drafts.some(isOpen) ? 'inbox' : 'check'}>
        {walkText(drafts)}
      </NoticeStrip>
      <LongList label={texts.list}>{inOrder.reverse()}</LongList>
      {hasDone && !busy && (
        <Button look="plain" onPress={dropDone}>
          {texts.clearDone}
        </Button>
      )}
      {drafts.some(isOpen) && <SeenBy />}
    </Section>
  )
}

function Asking({ asked: { about, requestId }, patrol, onAsk }: PartProps & { asked: Asked }) {
  const close = () => onAsk(undefined)
  const place = patrol.drafts.findIndex((draft) => draft.requestId === requestId)
  const draft = patrol.drafts[place]
  const alike = patrol.ways.get(requestId)?.alike
  if (!draft || !isOpen(draft)) return null
  if (about === 'alike')
    return (
      alike && (
        <AlikeSheet
          draft={draft}
          alike={alike}
          onClose={close}
          onChange={(changes) => changeDraft(requestId, changes)}
          onDrop={() => (close(), dropDraft(requestId))}
          onChoose={(choice) => {
            close()
            patrol.decide(requestId, choice)
          }}
        />
      )
    )
  if (about === 'removal') return <Removal onNo={close} onYes={() => (close(), dropDraft(requestId))} />
  return (
    <DraftSheet
      draft={draft}
      number={place + 1}
      isNew={about === 'new'}
      notKept={patrol.notKept}
      onChange={(changes) => patrol.edit(requestId, changes)}
      onRemove={() => onAsk({ about: 'removal', requestId })}
      onClose={close}
    />
  )
}

const Removal = ({ onYes, onNo }: { onYes: () => void; onNo: () => void }) => (
  <Confirm open title={texts.removeTitle} yes={texts.remove} danger onYes={onYes} onNo={onNo}>
    <Text>{texts.removeWhat}</Text>
  </Confirm>
)
