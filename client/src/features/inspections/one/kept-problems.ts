import type { Inspection } from '@mulin/shared/inspections/inspection'
import * as z from 'zod'
import { keptOwn } from '../../../platform/own-storage'
import { rememberProblems } from '../unsent/problems-left'
import { Problem } from '../visit/visit'

type Of = Pick<Inspection, 'id' | 'siteName'>

const shelfOf = ({ id }: Pick<Of, 'id'>) => keptOwn(`problems:${id}`, z.array(Problem))
// Before there could be several.
const onlyOneOf = ({ id }: Pick<Of, 'id'>) => keptOwn(`problem:${id}`, Problem)

/** What a unit along wrote down in an inspection on this device and did not hand in. */
export function problemsOf(inspection: Of): Problem[] {
  const only = onlyOneOf(inspection).get()
  if (only) {
    keepProblems(inspection, [...(shelfOf(inspection).get() ?? []), only])
    onlyOneOf(inspection).remove()
  }
  return shelfOf(inspection).get() ?? []
}

export function keepProblems(inspection: Of, problems: Problem[]): void {
  if (problems.length > 0) shelfOf(inspection).set(problems)
  else shelfOf(inspection).remove()
  rememberProblems({ inspectionId: inspection.id, siteName: inspection.siteName, count: problems.length })
}
