import { Refusal } from '@mulin/shared/refusals'

const attemptsAtMost = 30
const pause = (attempt: number) => new Promise((done) => setTimeout(done, 50 * Math.random() * attempt))

/** A client as ours: sends the same request again until it has an answer. */
export async function insist<R extends { status: number }>(send: () => Promise<R>): Promise<R> {
  for (let attempt = 1; attempt < attemptsAtMost; attempt++) {
    const reply = await send()
    if (reply.status < 500) return reply
    await pause(attempt)
  }
  throw new Error('no answer')
}

/** What a test itself reads while calls fail: again, as long as the table is busy. */
export async function insistOn<Value>(read: () => Promise<Value>, attempt = 1): Promise<Value> {
  return read().catch(async (error: unknown) => {
    const isBusy = error instanceof Refusal && error.code === 'busy'
    if (!isBusy || attempt === attemptsAtMost) throw error
    await pause(attempt)
    return insistOn(read, attempt + 1)
  })
}
