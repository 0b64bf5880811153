import Taro from '@tarojs/taro'
import { type Permitted, whyNot } from './phone-settings'
import { openAddress } from './web-address'

/** Keeps a picture: among the photos of the phone in WeChat, as a download in a browser. */
export async function keepPicture(address: string, fileName: string): Promise<Permitted> {
  if (process.env.TARO_ENV === 'weapp') return intoAlbum(address)
  openAddress(address, fileName)
  return 'done'
}

async function intoAlbum(url: string): Promise<Permitted> {
  const file = await Taro.downloadFile({ url }).catch(() => undefined)
  if (file?.statusCode !== 200) return 'failed'
  return Taro.saveImageToPhotosAlbum({ filePath: file.tempFilePath }).then(() => 'done' as const, whyNot)
}
