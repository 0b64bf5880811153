import './quiet-sdk.ts'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableName } from '../src/platform/environment.ts'
import { handler as hazardNews } from '../src/hazard-news/handler.ts'
import { handler as schedule } from '../src/schedule/handler.ts'
import { handler as stream } from '../src/stream/handler.ts'
import { apiListener } from './api.ts'
import { fillDemo } from './demo/fill.ts'
import { demoPeople } from './demo/people.ts'
import { docsListeners } from './docs.ts'
import { type LocalDynamo, startDynamo } from './dynamo.ts'
import { enterLocalStage, localSecrets, useDynamo, useLocalCredentials } from './local-stage.ts'
import { ensureTable } from './local-table.ts'
import { lock } from './lock.ts'
import { asFunction } from './permissions.ts'
import { photoStore } from './photo-store.ts'
import { startSchedule } from './schedules.ts'
import { json, listen } from './server.ts'
import type { StreamHandler } from './stream-delivery.ts'
import { startStreams } from './streams.ts'
import { webListener } from './web.ts'

interface Options {
  /** 0 finds a free one. */
  port?: number
  /** Where the data is kept. Without it, it is gone with the stack. */
  folder?: string
  /** Fills a new table with the demo, and keeps it alive; true unless said otherwise. */
  demo?: boolean
  /** How people reach it, when that is not the address it listens on. */
  publicUrl?: string | undefined
  /** Told what happens, step by step. */
  say?: (step: string) => void
}

export interface Stack {
  url: string
  stop: () => Promise<void>
}

/**
 * The whole product on this machine: H5, API, photo store, table and streams on one port. It sets environment
 * variables, so there is one stack per process.
 */
export async function startStack(options: Options = {}): Promise<Stack> {
  const closing: (() => Promise<void> | void)[] = []
  const stop = async () => {
    for (const close of closing.splice(0).toReversed()) await close()
  }
  try {
    const url = await start({ ...usual, ...options }, (close) => closing.push(close))
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type AtTheEnd = (close: () => Promise<void> | void) => void

const usual = { port: 0, demo: true, say: () => undefined }

async function start(options: Options & Pick<Required<Options>, 'port' | 'say'>, atTheEnd: AtTheEnd): Promise<string> {
  const { port, folder, publicUrl, demo, say } = options
  const server = await listen(port)
  atTheEnd(server.stop)
  if (folder) atTheEnd(lock(folder))
  const within = (name: string) => folder && join(folder, name)
  enterLocalStage(publicUrl ?? server.url, localSecrets(within('secrets.json')))
  const photos = folderForPhotos(within('photos'))
  atTheEnd(photos.close)

  say('Starting DynamoDB Local')
  const dynamo = await dynamoIn(within('dynamodb'))
  atTheEnd(dynamo.stop)
  const isNew = await ensureTable(tableName())
  if (demo) say(isNew ? 'Filling in the demo: 罗塘' : 'Bringing the demo up to today')
  if (demo) await fillDemo(photos.folder)
  const streams = await startStreams(tableName(), followChanges, within('streams.json'))
  atTheEnd(streams.stop)
  atTheEnd(startSchedule(followClock))

  server.serve({
    '/api/*': apiListener(),
    '/api/demo-people': json({ people: demoPeople }),
    '/photo-store/*': photoStore(photos.folder),
    '/*': webListener(),
    ...docsListeners(),
  })
  return server.url
}

const followClock = () => asFunction('schedule', schedule)

const followChanges: StreamHandler = async (event) => {
  const follow = await asFunction('stream', () => stream(event))
  const tell = await asFunction('hazard-news', () => hazardNews(event))
  return { batchItemFailures: [...follow.batchItemFailures, ...tell.batchItemFailures] }
}

async function dynamoIn(folder: string | undefined): Promise<LocalDynamo> {
  const given = process.env['MULIN_DYNAMODB_ENDPOINT']
  if (!given) useLocalCredentials()
  const dynamo = given ? { endpoint: given, stop: () => Promise.resolve() } : await startDynamo(folder)
  useDynamo(dynamo.endpoint)
  return dynamo
}

/** Without a place to keep them, photos go into a folder that is removed at the end. */
function folderForPhotos(kept: string | undefined) {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'mulin-photos-'))
  mkdirSync(folder, { recursive: true })
  return { folder, close: () => (kept ? undefined : rmSync(folder, { recursive: true })) }
}
