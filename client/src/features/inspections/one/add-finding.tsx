import type { Inspection } from '@mulin/shared/inspections/inspection'
import { useState } from 'react'
import { keptOwn } from '../../../platform/own-storage'
import { say } from '../../../platform/toast'
import { useCache } from '../../../queries/use-cache'
import { Button } from '../../../ui/button'
import { aProblem, forgetPhotosOf } from '../visit/a-problem'
import { ProblemSheet } from '../visit/problem-sheet'
import { sendProblems, type Trouble } from '../visit/send-problems'
import { Problem } from '../visit/visit'
import { WhyUnsent } from '../visit/why-unsent'
import { texts } from './texts'

/** A unit that came along hands in what it sees, each problem by itself; kept on the phone until it is there. */
export function AddFinding({ inspection: { id } }: { inspection: Inspection }) {
  const kept = useKeptProblem(id)
  const [shown, setShown] = useState(false)
  const close = () => setShown(false)
  const { send, busy, trouble } = useSend(id, kept, close)
  const { problem, write } = kept
  const start = () => {
    kept.open()
    setShown(true)
  }
  const remove = () => {
    close()
    kept.drop()
  }
  return (
    <>
      <Button look="primary" icon="camera" onPress={start}>
        {texts.add}
      </Button>
      {shown && problem && (
        <ProblemSheet
          problem={problem}
          save={{ words: texts.send, busy, run: send }}
          onChange={(part) => write({ ...problem, ...part })}
          onRemove={remove}
          onClose={close}
        >
          <WhyUnsent trouble={trouble} unsent={trouble !== undefined} />
        </ProblemSheet>
      )}
    </>
  )
}

function useSend(inspectionId: string, { problem, write, drop }: Kept, onDone: () => void) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const { askAgain } = useCache()
  const send = async () => {
    if (!problem) return
    setBusy(true)
    setTrouble(undefined)
    const sent = await sendProblems(inspectionId, [problem], write)
    setBusy(false)
    if (!sent.ok) return setTrouble(sent.trouble)
    say(texts.added(sent.value[0]?.number ?? ''))
    onDone()
    drop()
    await askAgain(['inspection'], ['inspections'])
  }
  return { send, busy, trouble }
}

type Kept = ReturnType<typeof useKeptProblem>

function useKeptProblem(inspectionId: string) {
  const shelf = keptOwn(`problem:${inspectionId}`, Problem)
  const [problem, setProblem] = useState(() => shelf.get())
  const write = (after: Problem) => {
    shelf.set(after)
    setProblem(after)
  }
  const drop = () => {
    const last = shelf.get()
    if (last) forgetPhotosOf(last)
    shelf.remove()
    setProblem(undefined)
  }
  return { problem, write, drop, open: () => problem ?? write(aProblem(undefined)) }
}
