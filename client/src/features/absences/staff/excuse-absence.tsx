import { useState } from 'react'
import { Button } from '../../../ui/button'
import { AnswerSheet } from './answer-sheet'
import { texts } from './texts'

/** Staff know why somebody did not come, and do not wait for an appeal. */
export function ExcuseAbsence({ item }: { item: { id: string; name: string } }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button look="plain" label={`${texts.excuse} ${item.name}`} onPress={() => setAsking(true)}>
        {texts.excuse}
      </Button>
      {asking && <AnswerSheet item={item} action="excuse" onClose={() => setAsking(false)} />}
    </>
  )
}
