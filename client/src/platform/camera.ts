// In a browser only. What reads codes (46 KB) comes with the page that scans: where people are let in there may be no network.
const readerOf = () => import('jsqr').then((module) => module.default)

export const loadReader = (): void => void readerOf().catch(() => undefined)

/** `missing`: there is none, or another program has it. */
export type CameraTrouble = 'refused' | 'impossible' | 'missing' | 'not_loaded'

interface Watching {
  onCode: (text: string) => void
  onTrouble: (trouble: CameraTrouble) => void
}

/** Shows there what the camera sees, until there is a code in it. Gives what ends it. */
export function watchForCode(video: HTMLVideoElement, { onCode, onTrouble }: Watching): () => void {
  const watch = { isOver: false, stop: () => void (watch.isOver = true) }
  const giveUp = (trouble: CameraTrouble) => {
    if (!watch.isOver) onTrouble(trouble)
    watch.stop()
  }
  const begin = async () => {
    const camera = await openCamera()
    if (typeof camera === 'string') return giveUp(camera)
    const tracks = camera.getTracks()
    watch.stop = () => {
      watch.isOver = true
      tracks.forEach((track) => track.stop())
    }
    if (watch.isOver) return watch.stop()
    // Pulled out, forbidden again, or taken by another program.
    tracks.forEach((track) => track.addEventListener('ended', () => giveUp('missing')))
    video.srcObject = camera
    const read = await readerOf().catch(() => undefined)
    if (!read) return giveUp('not_loaded')
    const text = await firstCode(video, read, watch)
    watch.stop()
    if (text !== undefined) onCode(text)
  }
  void begin()
  return () => watch.stop()
}

async function openCamera(): Promise<MediaStream | CameraTrouble> {
  // Not there on pages that did not come over https either.
  const devices = window.navigator.mediaDevices
  if (!devices) return 'impossible'
  return devices
    .getUserMedia({ audio: false, video: { facingMode: 'environment', width: { ideal: 1280 } } })
    .catch(({ name }: Error) => (name === 'NotAllowedError' ? 'refused' : 'missing'))
}

// HTMLMediaElement.HAVE_CURRENT_DATA
const hasPicture = 2
const betweenLooksMs = 150

type Reader = Awaited<ReturnType<typeof readerOf>>

/** Undefined when it was ended before there was one. */
async function firstCode(video: HTMLVideoElement, read: Reader, watch: { readonly isOver: boolean }) {
  const canvas = document.createElement('canvas')
  while (!watch.isOver) {
    const text = video.readyState >= hasPicture ? codeIn(video, canvas, read) : undefined
    if (text) return text
    await new Promise<void>((next) => setTimeout(next, betweenLooksMs))
  }
  return undefined
}

// Enough for a code that fills a fifth of it, and not more than an old phone reads in time; a larger picture is also grainier.
const readEdge = 480

/** In the middle of the picture, where the code is held. */
function codeIn(video: HTMLVideoElement, canvas: HTMLCanvasElement, read: Reader): string | undefined {
  const side = Math.min(video.videoWidth, video.videoHeight)
  const edge = Math.min(side, readEdge)
  const [width, height] = [(video.videoWidth * edge) / side, (video.videoHeight * edge) / side]
  Object.assign(canvas, { width: edge, height: edge })
  const drawing = canvas.getContext('2d', { willReadFrequently: true })
  drawing.drawImage(video, (edge - width) / 2, (edge - height) / 2, width, height)
  const { data } = drawing.getImageData(0, 0, edge, edge)
  try {
    return read(data, edge, edge, { inversionAttempts: 'dontInvert' })?.data
  } catch {
    // What it trips over in this picture is not in the next one.
    return undefined
  }
}
