import type { Host } from '../engine/host'

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** A test that waits longer than this waits for something that does not come. */
const patienceMilliseconds = 8000

/** Tries until it gives something, or fails with what `problem` says about the last try. */
export async function eventually<T>(attempt: () => T | undefined, problem: () => string): Promise<T> {
  const end = Date.now() + patienceMilliseconds
  for (;;) {
    const result = attempt()
    if (result !== undefined) return result
    if (Date.now() > end) throw new Error(problem())
    await pause(10)
  }
}

const breathMilliseconds = 5

/**
 * Lets the mini-program take in what just happened, and draw it: nobody's next tap comes before that, however slow the
 * machine. Answers of the network are not waited for.
 */
export async function breath({ realm }: Host): Promise<void> {
  const end = Date.now() + patienceMilliseconds
  do await pause(breathMilliseconds)
  while (realm.isBusy(breathMilliseconds) && Date.now() < end)
}
