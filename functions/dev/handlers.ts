import { existsSync } from 'node:fs'
import { contract } from '@mulin/shared/contract'
import type { Handler } from '../src/platform/serve.ts'
import { functionNameOf } from './deployment.ts'
import { asFunction } from './permissions.ts'

/** The Lambda handlers, feature by feature: `signUps` lies in `src/sign-ups/handler.ts`. */
export async function loadHandlers(): Promise<Record<string, Handler>> {
  const features = Object.keys(contract).filter((feature) => existsSync(new URL(fileOf(feature), import.meta.url)))
  return Object.fromEntries(await Promise.all(features.map(async (feature) => [feature, await load(feature)])))
}

async function load(feature: string): Promise<Handler> {
  const { handler }: { handler: Handler } = await import(fileOf(feature))
  return (event) => asFunction(functionNameOf(feature), () => handler(event))
}

const fileOf = (feature: string) => `../src/${functionNameOf(feature)}/handler.ts`
