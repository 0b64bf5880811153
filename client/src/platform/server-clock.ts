/** How far the server is ahead of this phone, in milliseconds: somewhere between the two. */
interface Ahead {
  least: number
  most: number
}

let known: Ahead | undefined

/** The least it can be: what opens at a moment is never shown to be open before it is. */
export const serverAhead = (): number => known?.least ?? 0

// A Date header leaves out the milliseconds.
const second = 1000

/** Its time was written after the call was sent and before the answer arrived, so every answer narrows it down. */
export function hearServerTime(date: string, sentAt: number, arrivedAt: number): void {
  const written = Date.parse(date)
  if (Number.isNaN(written)) return
  const heard = { least: written - arrivedAt, most: written + second - sentAt }
  const both = known && { least: Math.max(known.least, heard.least), most: Math.min(known.most, heard.most) }
  // They contradict each other once somebody set the clock of the phone.
  known = both && both.least <= both.most ? both : heard
}
