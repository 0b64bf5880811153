interface Said {
  ok: boolean
  code?: string
}

/** A photo is checked within seconds after it arrived; `busy` says itself that another try is worth it. */
const passes = ['photo_not_ready', 'busy']
const pauses = [800, 1500, 3000, 5000]

/** Calls again by itself for what passes by itself, and tells that it does. */
export async function patiently<Answer extends Said>(
  call: () => Promise<Answer>,
  onWait: () => void = () => undefined,
): Promise<Answer> {
  for (const pause of pauses) {
    const answer = await call()
    if (answer.ok || !passes.includes(answer.code ?? '')) return answer
    onWait()
    await new Promise<void>((done) => setTimeout(done, pause))
  }
  return call()
}
