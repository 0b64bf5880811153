import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { api } from '../../api'
import { say } from '../../platform/toast'
import { ReasonSheet } from '../../queries/reason-sheet'
import { useAct } from '../../queries/use-act'
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
  const act = useUndo(id, () => {
    onClose()
    void onRefresh()
  })
  return (
    <ReasonSheet
      title={texts.undoTitle(name)}
      yes={texts.undo}
      texts={texts}
      usual={texts.usualReasons}
      isFine={isReason}
      act={act}
      onSend={(reason) => void act.run({ signUpId: id, reason })}
      onClose={onClose}
    >
      <Text>{texts.undoWhat}</Text>
    </ReasonSheet>
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
