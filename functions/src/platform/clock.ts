let shift = 0

/** The time of every decision, ISO in UTC. */
export const now = () => new Date(Date.now() + shift).toISOString()

/** Later by so many minutes; tests move the clock with it. */
export const later = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString()

/** DynamoDB's time to live counts in seconds. */
export const secondsOf = (instant: string) => Math.floor(Date.parse(instant) / 1000)

/** For tests: from now on it is this late. Without an instant the clock is right again. */
export const setClock = (instant?: string) =>
  void (shift = instant === undefined ? 0 : Date.parse(instant) - Date.now())
