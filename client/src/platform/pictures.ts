import Taro from '@tarojs/taro'
import { type Permitted, whyNot } from './phone-settings'
import { sessionToken } from './session'
import { openAddress } from './web-address'

/** Keeps a picture: among the photos of the phone in WeChat, as a download in a browser. */
export async function keepPicture(address: string, fileName: string): Promise<Permitted> {
  if (process.env.TARO_ENV === 'weapp') {
    const file = await downloaded(address)
    return file === undefined ? 'failed' : intoAlbum(file)
  }
  openAddress(address, fileName)
  return 'done'
}

/** The same of a picture that only its owner gets. */
export async function keepOwnPicture(address: string, fileName: string): Promise<Permitted> {
  const copy = await ownPicture(address)
  if (copy === undefined) return 'failed'
  if (process.env.TARO_ENV === 'weapp') return intoAlbum(copy)
  openAddress(copy, fileName)
  setTimeout(() => URL.revokeObjectURL(copy), 60_000)
  return 'done'
}

/** Where a picture that only its owner gets lies on the device, to be shown; undefined when it does not come. */
export async function ownPicture(address: string): Promise<string | undefined> {
  const token = await sessionToken().catch(() => undefined)
  if (token === undefined) return undefined
  const headers = { authorization: `Bearer ${token}` }
  if (process.env.TARO_ENV === 'weapp') return downloaded(address, headers)
  const file = await window.fetch(address, { headers }).catch(() => undefined)
  return file?.ok ? URL.createObjectURL(await file.blob()) : undefined
}

async function downloaded(url: string, header: Record<string, string> = {}) {
  const file = await Taro.downloadFile({ url, header }).catch(() => undefined)
  return file?.statusCode === 200 ? file.tempFilePath : undefined
}

const intoAlbum = (filePath: string): Promise<Permitted> =>
  Taro.saveImageToPhotosAlbum({ filePath }).then(() => 'done' as const, whyNot)
