import Taro from '@tarojs/taro'
import * as z from 'zod'
import { request } from './request'
import { kept } from './storage'
import { isWeapp } from './target'

const DemoPerson = z.object({ code: z.string().startsWith('demo:'), name: z.string(), role: z.string() })
export type DemoPerson = z.infer<typeof DemoPerson>

const chosen = kept('demo-person', z.string())

/** What a session is exchanged for: WeChat's own code, or in a browser the demo person somebody chose to be. */
export async function signInCode(): Promise<string | undefined> {
  return isWeapp ? (await Taro.login()).code : chosen.get()
}

export function chooseDemoPerson(code: string | undefined): void {
  if (code === undefined) chosen.remove()
  else chosen.set(code)
}

/** Whom one can be on the local stage; nobody anywhere else. */
export async function demoPeople(): Promise<DemoPerson[]> {
  const { status, body } = await request({ method: 'GET', path: '/demo-people', data: {} })
  return status === 200 ? z.object({ people: z.array(DemoPerson) }).parse(body).people : []
}
