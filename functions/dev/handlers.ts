import { existsSync } from 'node:fs'
import { contract } from '@mulin/shared/contract'
import type { Handler } from '../src/platform/serve.ts'

/** The Lambda handlers, feature by feature: `signUps` lies in `src/sign-ups/handler.ts`. */
export async function loadHandlers(): Promise<Record<string, Handler>> {
  const features = Object.keys(contract).filter((feature) => existsSync(new URL(fileOf(feature), import.meta.url)))
  return Object.fromEntries(await Promise.all(features.map(async (feature) => [feature, await load(fileOf(feature))])))
}

async function load(file: string): Promise<Handler> {
  const { handler }: { handler: Handler } = await import(file)
  return handler
}

const fileOf = (feature: string) => `../src/${folderOf(feature)}/handler.ts`
const folderOf = (feature: string) => feature.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
