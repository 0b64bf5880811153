import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { api } from '../../api'
import { say } from '../../platform/toast'
import { useAct } from '../../queries/use-act'
import { forget, sayMissing } from './queue'
import type { Line } from './roster'
import { record } from './scan'
import { partyTexts as texts } from './texts'
import { WhoCame } from './who-came'

interface Props {
  of: Line
  where: { activityId: string; sessionId: string }
  onRefresh: () => Promise<void>
  onClose: () => void
}

/** Who of a party came: before it is checked in, while that waits on this phone, or afterwards. */
export function PartySheet({ of, where, onRefresh, onClose }: Props) {
  const { id, name, isThere, waiting, turnout, people = [] } = of
  const put = useAct(api(checkIns).turnout, {
    onDone: () => {
      forget(id)
      say(texts.done)
      onClose()
      void onRefresh()
    },
  })
  const send = (missing: string[]) => {
    if (isThere && !waiting) return void put.run({ signUpId: id, missing, known: turnout?.at })
    if (waiting) sayMissing(waiting, missing)
    else record('in', { signUpId: id, missing }, { where, name })
    return onClose()
  }
  return (
    <WhoCame
      title={texts.title(name)}
      people={people}
      missing={turnout?.missing}
      button={isThere ? texts.save : texts.checkIn}
      nobody={isThere ? texts.nobodyAfter : texts.nobody}
      busy={put.busy}
      refusal={put.refusal}
      onSend={send}
      onClose={onClose}
    />
  )
}
