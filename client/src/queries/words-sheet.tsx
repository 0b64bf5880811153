import { useState } from 'react'
import type { Refused } from '../api'
import { Button } from '../ui/button'
import { Sheet } from '../ui/sheet'
import { Stack } from '../ui/stack'
import { TextArea } from '../ui/text-field'
import { RefusalStrip } from './refusal-strip'

interface Props {
  texts: { title: string; label: string; hint: string; missing: string; send: string }
  isFine: (words: string) => boolean
  busy: boolean
  refusal: Refused | undefined
  onSend: (words: string) => Promise<{ ok: boolean }>
  onClose: () => void
}

/** Something said in own words; what was typed stays when sending fails. */
export function WordsSheet({ texts, isFine, busy, refusal, onSend, onClose }: Props) {
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const send = async () => {
    setTried(true)
    if (!isFine(words)) return
    const { ok } = await onSend(words)
    if (ok) onClose()
  }

  return (
    <Sheet open title={texts.title} onClose={onClose}>
      <Stack>
        <TextArea
          label={texts.label}
          hint={texts.hint}
          maxLength={200}
          value={words}
          error={tried && !isFine(words) ? texts.missing : undefined}
          onChange={setWords}
        />
        <RefusalStrip filled refusal={refusal} />
        <Button look="primary" block busy={busy} onPress={send}>
          {texts.send}
        </Button>
      </Stack>
    </Sheet>
  )
}
