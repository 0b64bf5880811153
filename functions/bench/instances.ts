import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Part, Rushed, Task } from './rushes.ts'

// Beside this, once they are built.
const program = fileURLToPath(new URL('instance.js', import.meta.url))
// Of all together: with more DynamoDB Local breaks down.
const connections = 50

/** Processes of their own, as the instances of a function are. */
export async function startInstances(count: number) {
  const share = String(Math.max(1, Math.floor(connections / count)))
  const started = Array.from({ length: count }, () => fork(program, [share]))
  await Promise.all(started.map(said))
  process.once('exit', stop)
  function stop() {
    for (const instance of started) instance.kill()
  }
  return { rush: (task: Task, people: readonly string[]) => rush(started, task, people), stop }
}

/** Each has its share of the people and prepares; then all of them begin. */
async function rush(instances: readonly ChildProcess[], task: Task, people: readonly string[]) {
  const inFlight = Math.ceil(task.inFlight / instances.length)
  await Promise.all(
    instances.map((instance, place) => {
      const own = people.filter((_, number) => number % instances.length === place)
      return told(instance, { ...task, inFlight, people: own })
    }),
  )
  const began = performance.now()
  const all = await Promise.all(instances.map((instance) => told(instance, 'go')))
  const seconds = (performance.now() - began) / 1000
  return { seconds, ...summed(all.map((answer) => answer as Rushed)) }
}

function summed(all: readonly Rushed[]): Rushed {
  const answers: Record<string, number> = {}
  for (const one of all)
    for (const [answer, count] of Object.entries(one.answers)) answers[answer] = (answers[answer] ?? 0) + count
  const sum = (of: 'cpu' | 'calls') => all.reduce((total, one) => total + one[of], 0)
  return { answers, cpu: sum('cpu'), calls: sum('calls') }
}

function told(instance: ChildProcess, what: Part | 'go'): Promise<unknown> {
  const answer = said(instance)
  instance.send(what)
  return answer
}

function said(instance: ChildProcess): Promise<unknown> {
  return new Promise((answered, failed) => {
    const ended = () => failed(new Error('an instance ended'))
    instance.once('exit', ended)
    instance.once('message', (what) => {
      instance.off('exit', ended)
      answered(what)
    })
  })
}
