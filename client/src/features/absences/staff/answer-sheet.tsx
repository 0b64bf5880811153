import { absences } from '@mulin/shared/absences/endpoints'
import { api } from '../../../api'
import { say } from '../../../platform/toast'
import { ReasonSheet } from '../../../queries/reason-sheet'
import { useAct } from '../../../queries/use-act'
import { useCache } from '../../../queries/use-cache'
import { Button } from '../../../ui/button'
import { texts } from './texts'

const faces = {
  excuse: { call: api(absences).excuse, title: texts.excuseTitle, done: texts.excused, usual: texts.excuseReasons },
  uphold: { call: api(absences).uphold, title: texts.upholdTitle, done: texts.upheld, usual: texts.upholdReasons },
}

const isFine = (reason: string) => absences.excuse.input.shape.reason.safeParse(reason).success

interface Props {
  /** By the id of its sign-up. */
  item: { id: string; name: string }
  action: 'excuse' | 'uphold'
  onClose: () => void
}

/** A reason, which the person reads. */
export function AnswerSheet({ item: { id, name }, action, onClose }: Props) {
  const { call, title, done, usual } = faces[action]
  const act = useAct(call, { changes: [['inbox']], onDone: () => say(done(name)) })
  const send = async (reason: string) => {
    const { ok } = await act.run({ signUpId: id, reason })
    if (ok) onClose()
  }
  const isLate = act.refusal && late.has(act.refusal.code)
  return (
    <ReasonSheet
      title={title(name)}
      yes={texts[action]}
      look="primary"
      texts={texts}
      usual={usual}
      isFine={isFine}
      act={act}
      instead={isLate ? <Refresh onDone={onClose} /> : undefined}
      onSend={(reason) => void send(reason)}
      onClose={onClose}
    />
  )
}

/** It stood otherwise than the list said. */
const late: ReadonlySet<string> = new Set(['absence_moved_on', 'not_absent'])

function Refresh({ onDone }: { onDone: () => void }) {
  const { askAgain } = useCache()
  const refresh = async () => {
    await askAgain(['inbox'])
    onDone()
  }
  return (
    <Button block onPress={refresh}>
      {texts.refresh}
    </Button>
  )
}
