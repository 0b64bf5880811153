import type { Inspection } from '@mulin/shared/inspections/inspection'
import { isInspectionOver } from '@mulin/shared/inspections/workflow'
import { useRef, useState } from 'react'
import { go } from '../../../platform/navigation'
import { say } from '../../../platform/toast'
import { useCache } from '../../../queries/use-cache'
import { aProblem, forgetPhotosOf } from '../visit/a-problem'
import { sendProblems, type Trouble } from '../visit/send-problems'
import type { Problem } from '../visit/visit'
import { type AsReport, lateFinding, tooManyIn } from './as-report'
import { keepProblems, problemsOf } from './kept-problems'
import { reportTexts, texts } from './texts'

/** What a unit along wrote down and did not hand in; the one that is open; and the ways to get rid of it. */
export function useOwnProblems(inspection: Inspection, asReport: AsReport) {
  const kept = useKeptProblems(inspection)
  const [open, setOpen] = useState<Problem>()
  const close = () => setOpen(undefined)
  const reporting = useReporting(inspection, asReport, (problem) => {
    kept.putAway(problem)
    close()
    void go('patrol')
  })
  const sending = useSending(inspection, kept, reporting.report)
  const drop = (problem: Problem) => {
    close()
    kept.drop(problem)
  }
  const send = async (some: readonly Problem[]) => {
    if (await sending.send(some)) close()
  }
  const show = (problem: Problem) => {
    sending.forgetTrouble()
    reporting.forget()
    setOpen(problem)
  }
  const shown = open && (kept.problems.find(sameAs(open)) ?? open)
  return {
    problems: kept.problems,
    change: kept.change,
    open: shown,
    tooMany: shown ? reporting.tooMany(shown) : 0,
    begin: () => show(aProblem(undefined)),
    look: show,
    close,
    drop,
    report: reporting.report,
    send,
    busy: sending.busy,
    trouble: sending.trouble,
  }
}

/** What came too late goes on as a report, whole or not at all. */
function useReporting(inspection: Inspection, asReport: AsReport, onReported: (problem: Problem) => void) {
  const [wasTried, setTried] = useState(false)
  const report = (problem: Problem) => {
    const found = lateFinding(inspection, problem)
    setTried(true)
    if (tooManyIn(found) > 0) return
    if (asReport(found)) onReported(problem)
    else say(reportTexts.noRoom)
  }
  return {
    report,
    /** By how many characters it is too long for the report that it was to become. */
    tooMany: (problem: Problem) => (wasTried ? tooManyIn(lateFinding(inspection, problem)) : 0),
    forget: () => setTried(false),
  }
}

type Kept = ReturnType<typeof useKeptProblems>

/** One by one, each gone from the phone once it is there. */
function useSending(inspection: Inspection, kept: Kept, report: (problem: Problem) => void) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const { askAgain } = useCache()
  const sendOne = async (problem: Problem): Promise<Trouble | undefined> => {
    const keep = (one: Problem) => kept.change(problem, one)
    let before: Problem | undefined
    const sent = await sendProblems(inspection.id, [problem], { keep, adopt: (one) => (before = one) })
    if (!sent.ok && !before) return sent.trouble
    // What was said first counts: nothing is left to do about it here.
    say(sent.ok ? texts.added(sent.value[0]?.number ?? '') : texts.writtenBefore(before?.number ?? ''))
    kept.drop(problem)
    return undefined
  }
  const sendAll = async (some: readonly Problem[]) => {
    for (const problem of some) {
      const why = await sendOne(problem)
      if (why) return { problem, why }
    }
    return undefined
  }
  /** Whether all of it is there. */
  const send = async (some: readonly Problem[]): Promise<boolean> => {
    setBusy(true)
    setTrouble(undefined)
    const stopped = await sendAll(some)
    setBusy(false)
    // It was known to be over, and what had arrived before would have been answered again.
    if (stopped && isTooLate(stopped.why) && isInspectionOver(inspection.state)) report(stopped.problem)
    else setTrouble(stopped?.why)
    await askAgain(['inspection'], ['inspections'])
    return !stopped
  }
  return { send, busy, trouble, forgetTrouble: () => setTrouble(undefined) }
}

const isTooLate = (trouble: Trouble) => trouble !== 'photos_failed' && trouble.code === 'inspection_moved_on'

/** Written down at every change; a photo that arrives after it was handed in or dropped brings nothing back. */
function useKeptProblems(inspection: Inspection) {
  const [problems, show] = useState(() => problemsOf(inspection))
  const gone = useRef(new Set<string>())
  const keep = (after: Problem[]) => {
    keepProblems(inspection, after)
    show(after)
  }
  const change = (problem: Problem, part: Partial<Problem>) => {
    if (gone.current.has(problem.requestId)) return
    const all = problemsOf(inspection)
    const isThere = all.some(sameAs(problem))
    keep(
      isThere
        ? all.map((one) => (sameAs(problem)(one) ? { ...one, ...part } : one))
        : [...all, { ...problem, ...part }],
    )
  }
  const putAway = (problem: Problem) => {
    gone.current.add(problem.requestId)
    keep(problemsOf(inspection).filter((one) => !sameAs(problem)(one)))
  }
  const drop = (problem: Problem) => {
    forgetPhotosOf(problemsOf(inspection).find(sameAs(problem)) ?? problem)
    putAway(problem)
  }
  return { problems, change, putAway, drop }
}

const sameAs =
  ({ requestId }: Problem) =>
  (other: Problem) =>
    other.requestId === requestId
