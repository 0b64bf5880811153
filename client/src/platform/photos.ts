import type { Chosen, From, UploadForm } from './chosen-photo'
import * as h5 from './photos-h5'
import * as weapp from './photos-weapp'

// Written out, so that webpack leaves the other target's half out of the bundle.
const target = process.env.TARO_ENV === 'weapp' ? weapp : h5

/** Camera or album, at most that many; empty when nothing was chosen. */
export const choosePhotos: (atMost: number, from?: readonly From[]) => Promise<Chosen[]> = target.choosePhotos

/** What an image can show, or undefined when the device no longer has it. */
export const sourceOf: (path: string) => Promise<string | undefined> = target.sourceOf

export const forgetPhoto: (path: string) => Promise<void> = target.forgetPhoto

/** True once the photo store has it. `onProgress` gets 0–100. */
export const uploadPhoto: (form: UploadForm, path: string, onProgress: (percent: number) => void) => Promise<boolean> =
  target.uploadPhoto
