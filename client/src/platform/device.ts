import Taro from '@tarojs/taro'
import { isWeapp } from './target'

/** Asks for confirmation by itself on both targets. */
export async function dial(phoneNumber: string): Promise<void> {
  await Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}

export async function copyText(data: string): Promise<boolean> {
  try {
    // Written out, so that Taro's toast and dialogs for browsers stay out of the bundle.
    if (process.env.TARO_ENV === 'weapp') await Taro.setClipboardData({ data })
    else if (window.navigator.clipboard) await window.navigator.clipboard.writeText(data)
    else return false
    return true
  } catch {
    return false
  }
}

/** What a code says, or undefined when nothing was scanned. Only WeChat can: ask `canScan` first. */
export async function scanCode(): Promise<string | undefined> {
  if (!isWeapp) return undefined
  return Taro.scanCode({ scanType: ['qrCode'] }).then(
    ({ result }) => result,
    () => undefined,
  )
}
export const canScan = isWeapp

/** Shows a place (GCJ-02 degrees) on WeChat's map, from where one finds the way. Only WeChat can: ask `canShowPin` first. */
export async function showPin(pin: { latitude: number; longitude: number; name: string }): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') await Taro.openLocation({ scale: 18, ...pin }).catch(() => undefined)
}
export const canShowPin = isWeapp

export interface Spot {
  name: string
  address: string
  /** GCJ-02 degrees, as WeChat gives them. */
  latitude: number
  longitude: number
}

/**
 * A spot picked on the map; undefined when somebody went back without one; `refused` when they, or WeChat, do not let us
 * have it. Only WeChat can: ask `canPickSpot` first.
 */
export async function pickSpot(): Promise<Spot | 'refused' | undefined> {
  // Written out, so that Taro's map for browsers stays out of the bundle.
  return process.env.TARO_ENV === 'weapp' ? Taro.chooseLocation({}).then(spotOf, whyNot) : undefined
}
const whyNot = ({ errMsg = '' }: { errMsg?: string }) => (errMsg.includes('cancel') ? undefined : 'refused')
export const canPickSpot = isWeapp

const spotOf = ({ name, address, latitude, longitude }: Taro.chooseLocation.SuccessCallbackResult): Spot => ({
  name,
  address,
  latitude: Number(latitude),
  longitude: Number(longitude),
})
