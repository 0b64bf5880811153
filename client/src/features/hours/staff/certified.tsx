import { certificatesOver, type HoursRow } from '@mulin/shared/hours/hours'
import { go } from '../../../platform/navigation'
import { Cell, Cells } from '../../../ui/cell'
import { texts } from './texts'

/** Certificates that list what was confirmed before: staff withdraw what is wrong by now, nothing else does. */
export function Certified({ hours }: { hours: Pick<HoursRow, 'state' | 'entries'> }) {
  const numbers = certificatesOver(hours)
  if (numbers.length === 0) return null
  return (
    <Cells>
      {numbers.map((number) => (
        <Cell
          key={number}
          icon="star"
          title={texts.seeCertificate(number)}
          note={texts.certified}
          onPress={() => go('certificate', { number })}
        />
      ))}
    </Cells>
  )
}
