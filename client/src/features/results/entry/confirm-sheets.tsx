import { ranked } from '@mulin/shared/results/ranking'
import { publicName } from '@mulin/shared/results/result'
import { useState } from 'react'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { Button } from '../../../ui/button'
import { Sheet } from '../../../ui/sheet'
import { Stack } from '../../../ui/stack'
import { Standings } from '../../../ui/standings'
import { Text } from '../../../ui/text'
import { TextArea } from '../../../ui/text-field'
import { texts as readingTexts } from '../texts'
import { valueWords } from '../words'
import { type EntryDraft, resultsOf } from './entry-draft'
import { texts } from './texts'
import type { Entering } from './use-entry'

interface SheetProps {
  open: boolean
  entering: Entering
  onClose: () => void
}

/** What becomes public, before it does. */
export function PublishSheet({ open, entering, onClose }: SheetProps) {
  const publish = async () => {
    const answer = await entering.publish()
    if (answer?.ok) onClose()
  }
  return (
    <Sheet
      open={open}
      title={texts.publish}
      onClose={onClose}
      bar={
        <Button look="primary" block busy={entering.busy} onPress={publish}>
          {texts.publish}
        </Button>
      }
    >
      <Text>{texts.publishWhat}</Text>
      <Preview draft={entering.draft} />
      <RefusalStrip filled refusal={entering.refusal} />
    </Sheet>
  )
}

/** Exactly what everybody will read. */
function Preview({ draft }: { draft: EntryDraft }) {
  const { entries, measure, fullNames } = resultsOf(draft)
  return (
    <Stack gap="close">
      <Text strong>{texts.publicReads}</Text>
      <Standings
        label={texts.publicReads}
        unranked={readingTexts.unranked}
        rows={ranked(entries, measure).map((entry) => ({
          key: entry.id,
          rank: entry.rank,
          name: publicName(entry, fullNames),
          value: valueWords(measure, entry.value),
        }))}
      />
    </Stack>
  )
}

const shortestReason = 2

export function CorrectSheet({ open, entering, onClose }: SheetProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isMissing = reason.trim().length < shortestReason
  const correct = async () => {
    setTried(true)
    if (isMissing) return
    const answer = await entering.correct(reason)
    if (answer.ok) onClose()
  }
  return (
    <Sheet
      open={open}
      title={texts.correct}
      onClose={onClose}
      bar={
        <Button look="primary" block busy={entering.busy} onPress={correct}>
          {texts.correct}
        </Button>
      }
    >
      <Text>{texts.correctWhat}</Text>
      <TextArea
        label={texts.reason}
        maxLength={200}
        value={reason}
        error={tried && isMissing ? texts.reasonMissing : undefined}
        onChange={setReason}
      />
      <Preview draft={entering.draft} />
      <RefusalStrip filled refusal={entering.refusal} />
    </Sheet>
  )
}
