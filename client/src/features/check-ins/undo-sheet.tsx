import type { CheckInKind } from '@mulin/shared/check-ins/check-in'
import { checkIns } from '@mulin/shared/check-ins/endpoints'
import { api } from '../../api'
import { say } from '../../platform/toast'
import { ReasonSheet } from '../../queries/reason-sheet'
import { useAct } from '../../queries/use-act'
import { Text } from '../../ui/text'
import { forget } from './queue'
import type { Line } from './roster'
import { isOut } from './roster-line'
import { texts, undoTexts } from './texts'

interface Props {
  of: Line
  /** What the desk writes down now: of who left, while people leave, only that is taken back. */
  kind: CheckInKind
  onRefresh: () => Promise<void>
  onClose: () => void
}

const isReason = (reason: string) => checkIns.undo.input.shape.reason.safeParse(reason).success

/** What the server has is taken back with a reason, which the person reads. */
export function UndoSheet({ of, kind, onRefresh, onClose }: Props) {
  const { id, name } = of
  const what = isOut(of, kind) ? 'undoCheckOut' : 'undo'
  const words = undoTexts[what]
  const act = useUndo(id, what, () => {
    onClose()
    void onRefresh()
  })
  return (
    <ReasonSheet
      title={words.title(name)}
      yes={words.yes}
      texts={texts}
      usual={words.usualReasons}
      isFine={isReason}
      act={act}
      onSend={(reason) => void act.run({ signUpId: id, reason })}
      onClose={onClose}
    >
      <Text>{words.what}</Text>
    </ReasonSheet>
  )
}

const useUndo = (id: string, what: keyof typeof undoTexts, onDone: () => void) =>
  useAct(api(checkIns)[what], {
    onDone: ({ calledOff = false }) => {
      forget(id)
      say(calledOff ? texts.undoneCalledOff : texts.undone)
      onDone()
    },
  })
