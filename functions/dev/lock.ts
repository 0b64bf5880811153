import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Two programs on the same data would spoil it. Returns how to let go of it. */
export function lock(folder: string): () => void {
  const file = join(folder, 'running')
  const other = pidIn(file)
  if (other && isRunning(other)) throw new Error(`The data in ${folder} is in use by process ${other}; stop that first`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

function pidIn(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0)
  } catch {
    return false
  }
}
