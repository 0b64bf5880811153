/** Makes it small (≤ 1600 px, JPEG) and keeps it: a second or more on a cheap phone. Throws when it is no photo. */
export type Chosen = () => Promise<KeptPhoto>

export interface KeptPhoto {
  /** Where it is kept on this device until it is forgotten; survives the app. */
  path: string
  bytes: number
  contentType: 'image/jpeg' | 'image/png' | 'image/webp'
}

/** Where the server lets a photo be put: a presigned form. */
export interface UploadForm {
  url: string
  fields: Record<string, string>
}

export type From = 'camera' | 'album'
