import * as z from 'zod'
import type { Refused } from '../../../api'
import { durationText } from '../../../platform/clock'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useCache } from '../../../queries/use-cache'
import { Button } from '../../../ui/button'
import { texts } from './texts'
import { changes } from './use-decision'

interface Props {
  by: { refusal: Refused | undefined; forget: () => void }
  /** Beside fields that are filled in. */
  filled?: boolean
}

/** Why a decision was refused; when the hours are not any more what was seen, with what they are, and the way to look again. */
export function Overtaken({ by: { refusal, forget }, filled = false }: Props) {
  const { askAgain } = useCache()
  if (refusal?.code !== 'hours_moved_on') return <RefusalStrip filled={filled} refusal={refusal} />
  const again = async () => {
    await askAgain(...changes)
    forget()
  }
  return (
    <>
      <RefusalStrip refusal={refusal} words={wordsFor(refusal)} />
      <Button onPress={again}>{texts.refresh}</Button>
    </>
  )
}

const Moved = z.object({ minutes: z.number() })

function wordsFor({ details }: Refused) {
  const { data } = Moved.safeParse(details)
  return data && { hours_moved_on: { what: texts.changed(durationText(data.minutes)), next: texts.lookAgain } }
}
