import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { useState } from 'react'
import { api } from '../../api'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { ReasonField } from '../../ui/reason-field'
import { Sheet } from '../../ui/sheet'
import { Text } from '../../ui/text'
import { forget } from './queue'
import type { Line } from './roster'
import { texts } from './texts'

interface Props {
  of: Line
  onRefresh: () => Promise<void>
  onClose: () => void
}

const isReason = (reason: string) => checkIns.undo.input.shape.reason.safeParse(reason).success

/** A check-in that the server has is taken back with a reason, which the person reads. */
export function UndoSheet({ of: { id, name }, onRefresh, onClose }: Props) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const act = useUndo(id, () => {
    onClose()
    void onRefresh()
  })
  const send = () => {
    setTried(true)
    if (isReason(reason)) void act.run({ signUpId: id, reason })
  }
  return (
    <Sheet
      open
      title={texts.undoTitle(name)}
      onClose={onClose}
      bar={
        <Button look="danger" block busy={act.busy} onPress={send}>
          {texts.undo}
        </Button>
      }
    >
      <Text>{texts.undoWhat}</Text>
      <ReasonField
        usualLabel={texts.usual}
        usual={texts.usualReasons}
        label={texts.reason}
        value={reason}
        error={tried && !isReason(reason) ? texts.reasonMissing : undefined}
        onChange={setReason}
      />
      <RefusalStrip refusal={act.refusal} />
    </Sheet>
  )
}

const useUndo = (id: string, onDone: () => void) =>
  useAct(api.checkIns.undo, {
    onDone: () => {
      forget(id)
      say(texts.undone)
      onDone()
    },
  })
