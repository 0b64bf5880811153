import { useState } from 'react'
import { Button } from '../../ui/button'
import { Confirm } from '../../ui/confirm'
import { Text } from '../../ui/text'

interface Props {
  look: 'secondary' | 'danger'
  icon: 'retry' | 'cross'
  words: string
  /** What will happen. */
  why: string
  busy: boolean
  onYes: () => Promise<unknown>
}

/** A button that says first what follows from it. */
export function AskedFirst({ look, icon, words, why, busy, onYes }: Props) {
  const [asking, setAsking] = useState(false)
  const act = async () => {
    await onYes()
    setAsking(false)
  }
  return (
    <>
      <Button look={look} icon={icon} block onPress={() => setAsking(true)}>
        {words}
      </Button>
      <Confirm
        open={asking}
        title={words}
        yes={words}
        danger={look === 'danger'}
        busy={busy}
        onYes={act}
        onNo={() => setAsking(false)}
      >
        <Text>{why}</Text>
      </Confirm>
    </>
  )
}
