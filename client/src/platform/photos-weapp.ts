import Taro from '@tarojs/taro'
import type { Chosen, From, KeptPhoto, UploadForm } from './chosen-photo'

const longestEdge = 1600

export async function choosePhotos(atMost: number, from: readonly From[] = ['camera', 'album']): Promise<Chosen[]> {
  const chosen = await Taro.chooseMedia({
    count: atMost,
    mediaType: ['image'],
    sourceType: [...from],
    sizeType: ['compressed'],
  }).catch(() => undefined)
  return (chosen?.tempFiles ?? []).map(
    ({ tempFilePath }) =>
      () =>
        keep(tempFilePath),
  )
}

export const sourceOf = (path: string): Promise<string | undefined> =>
  sizeOf(path).then(
    () => path,
    () => undefined,
  )

export async function forgetPhoto(path: string): Promise<void> {
  await new Promise<void>((done) =>
    Taro.getFileSystemManager().removeSavedFile({ filePath: path, complete: () => done() }),
  )
}

export async function uploadPhoto(
  { url, fields }: UploadForm,
  path: string,
  onProgress: (percent: number) => void,
): Promise<boolean> {
  const task = Taro.uploadFile({ url, filePath: path, name: 'file', formData: fields })
  task.progress(({ progress }) => onProgress(progress))
  const { statusCode } = await task
  return statusCode >= 200 && statusCode < 300
}

async function keep(tempFilePath: string): Promise<KeptPhoto> {
  const small = await shrink(tempFilePath)
  const path = await save(small)
  return { path, bytes: await sizeOf(path), contentType: 'image/jpeg' }
}

async function shrink(src: string): Promise<string> {
  const { width, height } = await Taro.getImageInfo({ src })
  const scale = Math.min(1, longestEdge / Math.max(width, height))
  const { tempFilePath } = await Taro.compressImage({
    src,
    quality: 80,
    compressedWidth: Math.round(width * scale),
    compressedHeight: Math.round(height * scale),
  })
  return tempFilePath
}

const save = (tempFilePath: string) =>
  new Promise<string>((done, failed) =>
    Taro.getFileSystemManager().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) => done(String(savedFilePath)),
      fail: failed,
    }),
  )

const sizeOf = (filePath: string) =>
  new Promise<number>((done, failed) =>
    Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => done(Number(size)), fail: failed }),
  )
