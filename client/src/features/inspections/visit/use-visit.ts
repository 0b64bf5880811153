import type { InspectionRow } from '@mulin/shared/inspections/inspection'
import { isInspectionOver } from '@mulin/shared/inspections/workflow'
import { useRef, useState } from 'react'
import { now } from '../../../platform/clock'
import { newRequestId } from '../../../platform/ids'
import { keptOwn } from '../../../platform/own-storage'
import type { SiteFile } from '../sites/use-site'
import { forgetVisit, rememberVisit } from '../unsent/on-device'
import { forgetPhotosOf } from './a-problem'
import { Visit } from './visit'
import { choicesFor, isOfAnotherDay, openOf, partOf } from './which-one'

const shelfOf = (siteId: string) => keptOwn(`visit:${siteId}`, Visit)

const nobody = { kind: 'signed', name: '', signature: '', reason: '', witness: '' } as const

interface Beginning extends Required<SiteFile> {
  /** The inspection that was opened, not only its site. */
  opened: InspectionRow | undefined
}

function newVisit({ site, checklist, inspections, opened }: Beginning): Visit {
  const planned = opened ?? openOf(inspections)[0]
  const isClear = opened !== undefined || (planned && !isOfAnotherDay(planned))
  return {
    siteId: site.id,
    siteName: site.name,
    checklist,
    startedAt: now(),
    teams: [],
    unitIds: [],
    requestIds: { start: newRequestId(), finish: newRequestId() },
    isStarted: false,
    ...(planned && partOf(planned)),
    ...(isClear && { isChosen: true }),
    answers: {},
    problems: [],
    taught: [],
    note: '',
    signing: { ...nobody },
    said: {},
    unsent: false,
  }
}

/** All that did not arrive, for an inspection of its own; an item whose problem arrived is looked at again. */
function asAnother({ problems, answers, said }: Visit): Partial<Visit> {
  const arrived = problems.filter(({ number }) => number !== undefined)
  const anew = problems
    .filter((problem) => !arrived.includes(problem))
    .map((problem) => ({ before: problem.requestId, problem: { ...problem, requestId: newRequestId() } }))
  const isOfArrived = (itemId: string) => arrived.some((problem) => problem.itemId === itemId)
  return {
    inspectionId: undefined,
    isChosen: undefined,
    begunWith: undefined,
    finishSent: undefined,
    isStarted: false,
    unsent: false,
    requestIds: { start: newRequestId(), finish: newRequestId() },
    answers: Object.fromEntries(Object.entries(answers).filter(([itemId]) => !isOfArrived(itemId))),
    problems: anew.map(({ problem }) => problem),
    said:
      said &&
      Object.fromEntries(
        anew.flatMap(({ before, problem }) => (said[before] ? [[problem.requestId, said[before]]] : [])),
      ),
  }
}

export type Change = (part: Partial<Visit> | ((before: Visit) => Partial<Visit>)) => void

/** An older version asked nobody of which inspection it is; what began is of that one. */
const asKept = (visit: Visit | undefined): Visit | undefined =>
  visit?.isStarted ? { ...visit, isChosen: true } : visit

/** The visit of a site on this phone, kept at every change until it is over. */
function useKept(siteId: string, begin: () => Visit) {
  const shelf = shelfOf(siteId)
  const [visit, show] = useState(() => asKept(shelf.get()) ?? begin())
  // Written down at once, not when it is drawn: by then it may be over and forgotten.
  const latest = useRef(visit)
  const write = (after: Visit) => {
    latest.current = after
    show(after)
  }
  const change: Change = (part) => {
    const before = latest.current
    const after = { ...before, ...(typeof part === 'function' ? part(before) : part) }
    shelf.set(after)
    rememberVisit(after)
    write(after)
  }
  /** What was only looked at is still not kept. */
  const settle = (part: Partial<Visit>) => (shelf.get() ? change(part) : write({ ...latest.current, ...part }))
  const forget = () => {
    latest.current.problems.forEach(forgetPhotosOf)
    shelf.remove()
    forgetVisit(siteId)
  }
  return { visit, change, settle, forget, write }
}

/** The visit of a site; of the inspection that was opened, if any, otherwise of the plan that is meant. */
export function useVisit(file: Required<SiteFile>, opened: InspectionRow | undefined) {
  const begin = (of: InspectionRow | undefined) => newVisit({ ...file, opened: of })
  const { visit, change, settle, forget, write } = useKept(file.site.id, () => begin(opened))
  const [isOther, setIsOther] = useState(opened !== undefined && visit.inspectionId !== opened.id)
  const goOn = () => setIsOther(false)
  const beginAnew = () => {
    forget()
    write(begin(opened && isInspectionOver(opened.state) ? undefined : opened))
    goOn()
  }
  const handInAsAnother = () => {
    change(asAnother)
    goOn()
  }
  return {
    visit,
    change,
    forget,
    beginAnew,
    handInAsAnother,
    isOther,
    goOn,
    choices: opened ? [] : choicesFor(visit, file.inspections),
    choose: (row: InspectionRow) => settle({ ...partOf(row), isChosen: true }),
    /** Who was to come to what is planned for another day did not come to this one. */
    apart: () => settle({ ...asAnother(visit), teams: [], unitIds: [] }),
  }
}
