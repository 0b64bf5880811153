import type { InspectionRow } from '@mulin/shared/inspections/inspection'
import { useState } from 'react'
import { now } from '../../../platform/clock'
import { newRequestId } from '../../../platform/ids'
import { keptOwn } from '../../../platform/own-storage'
import { forgetPhoto } from '../../../platform/photos'
import type { SiteFile } from '../sites/use-site'
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
    unsent: false,
  }
}

/** The visit of a site on this phone, kept at every change until it is over. */
export function useVisit(file: Required<SiteFile>) {
  const shelf = shelfOf(file.site.id)
  const planned = file.inspections.find(({ state }) => state === 'under_way' || state === 'planned')
  const [visit, setVisit] = useState(() => shelf.get() ?? newVisit(file, planned))
  const change = (part: Partial<Visit> | ((before: Visit) => Partial<Visit>)) =>
    setVisit((before) => {
      const after = { ...before, ...(typeof part === 'function' ? part(before) : part) }
      shelf.set(after)
      return after
    })
  const forget = () => {
    for (const { before, after } of visit.problems) for (const { path } of [...before, ...after]) void forgetPhoto(path)
    shelf.remove()
  }
  return { visit, change, forget }
}

export type Change = ReturnType<typeof useVisit>['change']
