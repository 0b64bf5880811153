import { absences } from '@mulin/shared/absences/endpoints'
import { useState } from 'react'
import { api } from '../../../api'
import { say } from '../../../platform/toast'
import { ReasonSheet } from '../../../queries/reason-sheet'
import { useAct } from '../../../queries/use-act'
import { useCache } from '../../../queries/use-cache'
import { Button } from '../../../ui/button'
import { Row } from '../../../ui/stack'
import { texts } from './texts'

type Action = 'excuse' | 'uphold'

interface Props {
  item: { id: string; name: string }
}

/** Either way with a reason, which the person reads. */
export function Decision({ item }: Props) {
  const [action, setAction] = useState<Action>()
  return (
    <Row>
      {(['excuse', 'uphold'] as const).map((one) => (
        <Button key={one} label={`${texts[one]} ${item.name}`} onPress={() => setAction(one)}>
          {texts[one]}
        </Button>
      ))}
      {action && <AnswerSheet item={item} action={action} onClose={() => setAction(undefined)} />}
    </Row>
  )
}

const faces = {
  excuse: { call: api.absences.excuse, title: texts.excuseTitle, done: texts.excused, usual: texts.excuseReasons },
  uphold: { call: api.absences.uphold, title: texts.upholdTitle, done: texts.upheld, usual: texts.upholdReasons },
}

const isFine = (reason: string) => absences.excuse.input.shape.reason.safeParse(reason).success

interface AnswerProps extends Props {
  action: Action
  onClose: () => void
}

function AnswerSheet({ item: { id, name }, action, onClose }: AnswerProps) {
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
      instead={isLate ? <Refresh /> : undefined}
      onSend={(reason) => void send(reason)}
      onClose={onClose}
    />
  )
}

/** It stood otherwise than the list said. */
const late: ReadonlySet<string> = new Set(['absence_moved_on', 'not_absent'])

function Refresh() {
  const { askAgain } = useCache()
  return (
    <Button block onPress={() => askAgain(['inbox'])}>
      {texts.refresh}
    </Button>
  )
}
