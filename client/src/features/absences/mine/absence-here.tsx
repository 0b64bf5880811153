import { go, useParams } from '../../../platform/navigation'
import { Cell, Cells } from '../../../ui/cell'
import { Standing } from './standing'
import { texts } from './texts'
import { useMyAbsences } from './use-my-absences'

/** What being absent from the sign-up of this page means. */
export function AbsenceHere() {
  const { signUpId } = useParams()
  const absence = useMyAbsences().value?.absences.find((one) => one.signUpId === signUpId)
  return (
    <>
      {absence && <Standing absence={absence} />}
      <ToMyAbsences />
    </>
  )
}

const ToMyAbsences = () => (
  <Cells>
    <Cell icon="list" title={texts.toMine} onPress={() => go('myAbsences')} />
  </Cells>
)
