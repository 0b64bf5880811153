import { absences } from '@mulin/shared/absences/endpoints'
import { useState } from 'react'
import { api } from '../../../api'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { useCache } from '../../../queries/use-cache'
import { Button } from '../../../ui/button'
import { ReasonField } from '../../../ui/reason-field'
import { Sheet } from '../../../ui/sheet'
import { Row, Stack } from '../../../ui/stack'
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
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct(call, { changes: [['inbox']], onDone: () => say(done(name)) })
  const send = async () => {
    setTried(true)
    if (!isFine(reason)) return
    const { ok } = await act.run({ signUpId: id, reason })
    if (ok) onClose()
  }

  return (
    <Sheet open title={title(name)} onClose={onClose}>
      <Stack>
        <ReasonField
          usualLabel={texts.usual}
          usual={usual}
          label={texts.reason}
          value={reason}
          error={tried && !isFine(reason) ? texts.reasonMissing : undefined}
          onChange={setReason}
        />
        <RefusalStrip refusal={act.refusal} />
        {act.refusal && late.has(act.refusal.code) ? (
          <Refresh />
        ) : (
          <Button look="primary" block busy={act.busy} onPress={send}>
            {texts[action]}
          </Button>
        )}
      </Stack>
    </Sheet>
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
