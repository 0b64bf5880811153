import { Checklist } from '@mulin/shared/inspections/checklist'
import * as z from 'zod'
import { keys } from './keys.ts'
import { queryAll } from './table.ts'
import type { Write } from './transact.ts'

/** Configuration: one per kind of site. */
export const allChecklists = async (): Promise<Checklist[]> =>
  z.array(Checklist).parse(await queryAll({ pk: keys.checklist('').pk }))

export const putChecklist = (checklist: Checklist): Write => ({
  put: { ...checklist, ...keys.checklist(checklist.kind) },
})
