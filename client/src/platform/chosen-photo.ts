export interface ChosenPhoto {
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
