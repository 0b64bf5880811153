import * as z from 'zod'
import { keys } from './keys.ts'
import { getItem } from './table.ts'

const Numbered = z.object({ hazardId: z.string() })

/** The id of the hazard that has a number. */
export const hazardNumbered = async (number: string): Promise<string | undefined> =>
  (await getItem(keys.hazardNumber(number), Numbered))?.hazardId
