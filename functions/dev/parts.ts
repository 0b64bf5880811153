import { existsSync } from 'node:fs'
import type { Listener } from './api.ts'
import type { StreamHandler } from './stream-delivery.ts'

const json: (value: unknown) => Listener = (value) => (_request, response) =>
  void response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))

async function part(file: string) {
  return existsSync(new URL(file, import.meta.url)) ? import(file) : {}
}

export const demoPeople = async () => (await part('./demo/people.ts')).demoPeople ?? []
export const demoListener = async () => json({ people: await demoPeople() })
export const fillDemo = async (photoFolder: string) => (await part('./demo/fill.ts')).fillDemo?.(photoFolder)
export const photoListener = async (folder: string): Promise<Listener> =>
  (await part('./photo-store.ts')).photoStore?.(folder) ?? json({})
export const streamHandler = async (): Promise<StreamHandler | undefined> =>
  (await part('../src/stream/handler.ts')).handler
