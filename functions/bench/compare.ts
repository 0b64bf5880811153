/** One way to answer a request, as often as wanted. What `prepare` does is not measured. */
export interface Candidate {
  prepare: (count: number) => Promise<(() => Promise<unknown>)[]>
}

const rounds = { warmUp: 30, counted: 90 }

/**
 * How much CPU the first takes of what the second takes: batches of both in turn, and the median of their ratios, so
 * that whatever else the machine does falls on both alike.
 */
export async function ratioOf(first: Measure, second: Measure): Promise<number> {
  const ratios: number[] = []
  for (let round = 0; round < rounds.warmUp + rounds.counted; round++) {
    const isFirst = round % 2 === 0
    const one = await (isFirst ? first : second)()
    const other = await (isFirst ? second : first)()
    if (round >= rounds.warmUp) ratios.push(isFirst ? one / other : other / one)
  }
  return median(ratios)
}

type Measure = () => Promise<number>

/** CPU time of a batch of requests, one after the other. */
export const batchOf =
  ({ prepare }: Candidate, count: number, around = (run: Measure) => run()): Measure =>
  async () => {
    const requests = await prepare(count)
    return around(async () => {
      const before = process.cpuUsage()
      for (const request of requests) await request()
      const { user, system } = process.cpuUsage(before)
      return user + system
    })
  }

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
