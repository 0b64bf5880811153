import { dayOf } from '@mulin/shared/times'
import { randomDigits } from './ids.ts'

/** To be said on the telephone: the day in China and six digits that tell nothing about how many there are. */
export const numberOn = (instant: string) => `YH${dayOf(instant).replaceAll('-', '')}-${randomDigits(6)}`
