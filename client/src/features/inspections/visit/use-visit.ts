import type { Inspection, InspectionRow } from '@mulin/shared/inspections/inspection'
import { useRef, useState } from 'react'
import { now } from '../../../platform/clock'
import { newRequestId } from '../../../platform/ids'
import { keptOwn } from '../../../platform/own-storage'
import type { SiteFile } from '../sites/use-site'
import { forgetVisit, rememberVisit } from '../unsent/on-device'
import { forgetPhotosOf } from './a-problem'
import { Visit } from './visit'

const shelfOf = (siteId: string) => keptOwn(`visit:${siteId}`, Visit)

const nobody = { kind: 'signed', name: '', signature: '', reason: '', witness: '' } as const

function newVisit({ site, checklist }: Required<SiteFile>, planned: InspectionRow | undefined): Visit {
  return {
    siteId: site.id,
    siteName: site.name,
    checklist,
    startedAt: now(),
    teams: planned?.teams ?? [],
    unitIds: planned?.units.map(({ id }) => id) ?? [],
    requestIds: { start: newRequestId(), finish: newRequestId() },
    ...(planned && { inspectionId: planned.id }),
    isStarted: planned?.state === 'under_way',
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

const isOpen = ({ state }: InspectionRow) => state === 'under_way' || state === 'planned'

/** The visit of a site on this phone, kept at every change until it is over; of the inspection that was opened, if any. */
export function useVisit(file: Required<SiteFile>, opened: Inspection | undefined) {
  const shelf = shelfOf(file.site.id)
  const planned = opened ?? file.inspections.find(isOpen)
  const [visit, show] = useState(() => shelf.get() ?? newVisit(file, planned))
  const [isOther, setIsOther] = useState(opened !== undefined && visit.inspectionId !== opened.id)
  const goOn = () => setIsOther(false)
  // Written down at once, not when it is drawn: by then it may be over and forgotten.
  const latest = useRef(visit)
  const write = (after: Visit) => {
    latest.current = after
    show(after)
  }
  const change = (part: Partial<Visit> | ((before: Visit) => Partial<Visit>)) => {
    const before = latest.current
    const after = { ...before, ...(typeof part === 'function' ? part(before) : part) }
    shelf.set(after)
    rememberVisit(after)
    write(after)
  }
  const forget = () => {
    latest.current.problems.forEach(forgetPhotosOf)
    shelf.remove()
    forgetVisit(file.site.id)
  }
  const beginAnew = () => {
    forget()
    write(newVisit(file, planned && isOpen(planned) ? planned : undefined))
    goOn()
  }
  const handInAsAnother = () => {
    change(asAnother)
    goOn()
  }
  return { visit, change, forget, beginAnew, handInAsAnother, isOther, goOn }
}

export type Change = ReturnType<typeof useVisit>['change']
