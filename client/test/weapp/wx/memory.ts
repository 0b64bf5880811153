/** What stays on the phone when the mini-program is closed. */
export type Memory = {
  /** Values of `wx.setStorage` as JSON. */
  storage: Map<string, string>
  files: Map<string, Uint8Array>
}

export const temporaryFolder = 'wxfile://tmp_'
export const savedFolder = 'wxfile://store_'
export const userFolder = 'wxfile://usr'

export const emptyMemory = (): Memory => ({ storage: new Map(), files: new Map() })

/** Temporary files do not survive the end of the mini-program. */
export function memoryAfterClosing({ storage, files }: Memory): Memory {
  const kept = [...files].filter(([path]) => !path.startsWith(temporaryFolder))
  return { storage: new Map(storage), files: new Map(kept) }
}

let lastFile = 0

export function addTemporaryFile({ files }: Memory, bytes: Uint8Array, extension: string): string {
  lastFile += 1
  const path = `${temporaryFolder}${lastFile}.${extension}`
  files.set(path, bytes)
  return path
}
