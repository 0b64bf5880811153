import { join } from 'node:path'
import { root } from './deployment.ts'
import { listen } from './server.ts'

export const port = Number(process.env['PORT'] ?? 8000)
export const dataFolder = join(root, '.mulin')

/** Settled when somebody wants it to stop; asked while it still starts, it stops as soon as it has started. */
export const stopAsked = new Promise<void>((stop) => {
  process.on('SIGINT', () => stop())
  process.on('SIGTERM', () => stop())
  // Told to end, npm ends only the shell in between: whoever started this is gone then.
  const starter = process.ppid
  const isOrphan = () => process.ppid !== starter
  if (process.env['npm_lifecycle_event']) setInterval(() => isOrphan() && stop(), 500).unref()
})

export async function requireFree(wanted: number) {
  const server = await listen(wanted).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error
    throw new Error(`Port ${wanted} is in use; stop what runs there, or choose another: PORT=8001 npm start`)
  })
  await server.stop()
}

/** Runs a program of the command line, and says in plain words why it ended. */
export async function main(program: () => Promise<void>) {
  await program().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    // Not only the exit code: DynamoDB Local would keep it running.
    process.exit(1)
  })
}
