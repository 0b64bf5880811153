import vm from 'node:vm'
import type { Faults } from './faults'
import { compileOnce, evaluateOnce } from './compiled-code'
import { realmRules } from './realm-rules'
import { createTimers } from './timers'

/** The JavaScript world of a mini-program: the language and timers, no browser, no Node, no code from strings. */
export type Realm = {
  compile(source: string, filename: string, names: readonly string[]): (...values: unknown[]) => unknown
  /** The value of an expression that our own tools generated. */
  evaluate(expression: string): unknown
  /** The same JSON-like value made of this world's own objects. */
  adopt(value: unknown): unknown
  /** Runs it; an exception becomes a fault. */
  guard<T>(run: () => T): T | undefined
  /** Puts the mini-program's clock forward. */
  passTime(milliseconds: number): void
  /** Something is about to happen by itself, within so many milliseconds. */
  isBusy(within?: number): boolean
  later(run: () => void, milliseconds?: number): void
  promise(start: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void): Promise<unknown>
  close(): void
}

type Adopters = {
  json(text: string): unknown
  buffer(size: number): ArrayBuffer
  list(): unknown[]
  object(): object
  promise: Realm['promise']
  passTime: Realm['passTime']
}

/** `haste` makes its timers that many times faster. */
export function createRealm(faults: Faults, haste = 1): Realm {
  const context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } })
  const adopters: Adopters = vm.runInContext(realmRules, context, { filename: 'realm-rules.js' })({
    forbid: (what: string) => faults.add('forbidden', `the mini-program used ${what}`),
  })
  const guard = <T>(run: () => T): T | undefined => guarded(faults, run)
  const timers = createTimers(guard, haste)
  Object.assign(context, timers.globals, { console: consoleOf(faults) })
  return {
    compile: (source, filename, names) => compileOnce(source, filename, names, context),
    evaluate: (expression) => evaluateOnce(expression, context),
    adopt: (value) => adopted(adopters, value),
    guard,
    later: (run, milliseconds = 0) => void timers.globals.setTimeout(run, milliseconds),
    promise: adopters.promise,
    passTime: adopters.passTime,
    isBusy: timers.isBusy,
    close: timers.close,
  }
}

function guarded<T>(faults: Faults, run: () => T): T | undefined {
  try {
    return run()
  } catch (problem) {
    faults.add('script', problem)
    return undefined
  }
}

function consoleOf(faults: Faults) {
  const quiet = () => undefined
  const error = (...parts: unknown[]) => faults.add('console', parts.map((part) => wordsOf(part)).join(' '))
  return { log: quiet, info: quiet, debug: quiet, warn: quiet, group: quiet, groupEnd: quiet, error }
}

const wordsOf = (part: unknown) =>
  typeof part === 'object' && part !== null && 'stack' in part ? String(part.stack) : String(part)

function adopted(adopters: Adopters, value: unknown): unknown {
  if (value instanceof Uint8Array) return bufferOf(adopters, value)
  if (value instanceof ArrayBuffer) return bufferOf(adopters, new Uint8Array(value))
  if (Array.isArray(value))
    return Object.assign(
      adopters.list(),
      value.map((item) => adopted(adopters, item)),
    )
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, adopted(adopters, item)])
  return Object.assign(adopters.object(), Object.fromEntries(entries))
}

function bufferOf(adopters: Adopters, bytes: Uint8Array): ArrayBuffer {
  const buffer = adopters.buffer(bytes.byteLength)
  new Uint8Array(buffer).set(bytes)
  return buffer
}
