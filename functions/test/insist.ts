/** A client as ours: sends the same request again until it has an answer. */
export async function insist<R extends { status: number }>(send: () => Promise<R>): Promise<R> {
  for (let attempt = 1; attempt < 30; attempt++) {
    const reply = await send()
    if (reply.status < 500) return reply
    await new Promise((done) => setTimeout(done, 50 * Math.random() * attempt))
  }
  throw new Error('no answer')
}
