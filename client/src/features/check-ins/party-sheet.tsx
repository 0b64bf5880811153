import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { useState } from 'react'
import { api, type Refused } from '../../api'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { MultiChoice } from '../../ui/choice'
import { Sheet } from '../../ui/sheet'
import { forget, sayMissing } from './queue'
import type { Line } from './roster'
import { record } from './scan'
import { partyTexts as texts } from './texts'

interface Props {
  of: Line
  where: { activityId: string; sessionId: string }
  onRefresh: () => Promise<void>
  onClose: () => void
}

/** Who of a party came: before it is checked in, while that waits on this phone, or afterwards. */
export function PartySheet({ of, where, onRefresh, onClose }: Props) {
  const { id, name, isThere, waiting, turnout } = of
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
    if (waiting) void sayMissing(waiting.scan.nonce, missing)
    else record('in', { signUpId: id, missing }, { where, name })
    return onClose()
  }
  return <WhoCame of={of} busy={put.busy} refusal={put.refusal} onSend={send} onClose={onClose} />
}

interface WhoCameProps {
  of: Line
  busy: boolean
  refusal: Refused | undefined
  onSend: (missing: string[]) => void
  onClose: () => void
}

/** Everybody is there until somebody is tapped off: two may have the same name. */
function WhoCame({ of: { name, people = [], turnout, isThere }, busy, refusal, onSend, onClose }: WhoCameProps) {
  const places = people.map((_, place) => String(place))
  const [there, setThere] = useState(places.filter((place) => !turnout?.missing.includes(Number(place))))
  const [tried, setTried] = useState(false)
  const isNobody = there.length === 0
  const send = () => {
    setTried(true)
    if (!isNobody) onSend(people.filter((_, place) => !there.includes(String(place))))
  }
  const button = (
    <Button look="primary" block busy={busy} onPress={send}>
      {(isThere ? texts.save : texts.checkIn)(there.length)}
    </Button>
  )
  return (
    <Sheet open title={texts.title(name)} onClose={onClose} bar={button}>
      <MultiChoice
        label={texts.there}
        hint={texts.hint}
        error={tried && isNobody ? (isThere ? texts.nobodyAfter : texts.nobody) : undefined}
        options={places.map((value) => ({ value, label: people[Number(value)]! }))}
        values={there}
        onChange={setThere}
      />
      <RefusalStrip refusal={refusal} words={{ sign_up_changed: texts.changed }} />
    </Sheet>
  )
}
