import Taro from '@tarojs/taro'
import { type Permitted, whyNot } from './phone-settings'
import { sessionToken } from './session'
import { openAddress } from './web-address'

/** Keeps a picture: among the photos of the phone in WeChat, as a download in a browser. */
export async function keepPicture(address: string, fileName: string): Promise<Permitted> {
  if (process.env.TARO_ENV === 'weapp') return intoAlbum(address)
  openAddress(address, fileName)
  return 'done'
}

/** The same of a picture that only its owner gets. */
export async function keepOwnPicture(address: string, fileName: string): Promise<Permitted> {
  const token = await sessionToken().catch(() => undefined)
  if (token === undefined) return 'failed'
  const headers = { authorization: `Bearer ${token}` }
  if (process.env.TARO_ENV === 'weapp') return intoAlbum(address, headers)
  const file = await window.fetch(address, { headers }).catch(() => undefined)
  if (!file?.ok) return 'failed'
  const copy = URL.createObjectURL(await file.blob())
  openAddress(copy, fileName)
  setTimeout(() => URL.revokeObjectURL(copy), 60_000)
  return 'done'
}

async function intoAlbum(url: string, header: Record<string, string> = {}): Promise<Permitted> {
  const file = await Taro.downloadFile({ url, header }).catch(() => undefined)
  if (file?.statusCode !== 200) return 'failed'
  return Taro.saveImageToPhotosAlbum({ filePath: file.tempFilePath }).then(() => 'done' as const, whyNot)
}
