import { newRequestId } from './ids'
import type { Chosen, From, KeptPhoto, UploadForm } from './chosen-photo'

const longestEdge = 1600
const jpegQuality = 0.8
// As long as WeChat gives an upload.
const longestUploadMs = 60_000

/** Photos of drafts live in the browser's cache storage; where there is none, as long as the page does. */
const shelf = () => window.caches?.open('draft-photos')
const inMemory = new Map<string, Blob>()

export async function choosePhotos(atMost: number, from: readonly From[] = ['camera', 'album']): Promise<Chosen[]> {
  const files = await pickFiles(atMost, from)
  return files.slice(0, atMost).map((file) => () => keep(file))
}

export async function sourceOf(path: string): Promise<string | undefined> {
  const blob = await read(path)
  return blob && URL.createObjectURL(blob)
}

export async function forgetPhoto(path: string): Promise<void> {
  inMemory.delete(path)
  await (await shelf())?.delete(path)
}

export async function uploadPhoto(
  { url, fields }: UploadForm,
  path: string,
  onProgress: (percent: number) => void,
): Promise<boolean> {
  const blob = await read(path)
  if (!blob) return false
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  // The store reads no field after the file.
  form.append('file', blob, 'photo.jpg')
  return new Promise((done) => {
    const upload = new XMLHttpRequest()
    upload.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0)
    upload.onload = () => done(upload.status >= 200 && upload.status < 300)
    upload.onerror = () => done(false)
    upload.ontimeout = () => done(false)
    upload.timeout = longestUploadMs
    upload.open('POST', url)
    upload.send(form)
  })
}

const pickFiles = (atMost: number, from: readonly From[]) =>
  new Promise<File[]>((done) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = atMost > 1
    if (!from.includes('album')) input.capture = 'environment'
    input.onchange = () => done(Array.from(input.files ?? []))
    input.oncancel = () => done([])
    input.click()
  })

async function keep(file: File): Promise<KeptPhoto> {
  const blob = await shrink(file)
  const path = `/draft-photos/${newRequestId()}`
  const cache = await shelf()
  if (cache) await cache.put(path, new Response(blob))
  else inMemory.set(path, blob)
  return { path, bytes: blob.size, contentType: 'image/jpeg' }
}

async function shrink(file: File): Promise<Blob> {
  const image = await createImageBitmap(file)
  const scale = Math.min(1, longestEdge / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no blob'))), 'image/jpeg', jpegQuality),
  )
}

const read = async (path: string): Promise<Blob | undefined> =>
  inMemory.get(path) ?? (await (await (await shelf())?.match(path))?.blob())
