import { useState } from 'react'
import { say } from '../platform/toast'
import { wordsFor } from '../refusal-words'
import { Button } from '../ui/button'
import { useCache } from './use-cache'

interface Props {
  /** Keys of what somebody else changed meanwhile. */
  about: readonly (readonly unknown[])[]
  onSeen: () => void
  block?: boolean
}

/** Where sending again does not help. What was written is given up only once the newest is there. */
export function SeeNewest({ about, onSeen, block = false }: Props) {
  const { askAgain } = useCache()
  const [busy, setBusy] = useState(false)
  const see = async () => {
    setBusy(true)
    const came = await askAgain(...about)
    setBusy(false)
    if (came) onSeen()
    else say(wordsFor('unavailable').what)
  }
  return (
    <Button look="primary" block={block} busy={busy} onPress={see}>
      看最新的
    </Button>
  )
}
