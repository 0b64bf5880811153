export type Fault = { kind: 'script' | 'console' | 'engine' | 'forbidden'; text: string }

/** What went wrong in the mini-program since its start. A test with faults left fails. */
export type Faults = { list: Fault[]; add(kind: Fault['kind'], problem: unknown): void; take(): Fault[] }

export function noFaults(): Faults {
  const list: Fault[] = []
  return {
    list,
    add: (kind, problem) => void list.push({ kind, text: textOf(problem) }),
    take: () => list.splice(0),
  }
}

const stackLines = 6

function textOf(problem: unknown): string {
  if (isError(problem)) return (problem.stack ?? problem.message).split('\n').slice(0, stackLines).join('\n')
  if (typeof problem === 'string') return problem
  return JSON.stringify(problem) ?? String(problem)
}

// Errors of the mini-program belong to another realm: `instanceof Error` does not know them.
function isError(problem: unknown): problem is Error {
  return typeof problem === 'object' && problem !== null && 'stack' in problem && 'message' in problem
}
