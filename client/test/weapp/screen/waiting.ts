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

/** Lets the mini-program take in what just happened. */
export const breath = () => pause(5)
