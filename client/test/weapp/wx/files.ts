import type { Host } from '../engine/host'
import { fail, succeed, type Callbacks } from './answers'
import { savedFolder, userFolder } from './memory'

type Encoding = 'utf8' | 'utf-8' | 'base64' | 'hex' | 'binary'
type At = Callbacks & { filePath: string }
type Writing = At & { data: string | ArrayBuffer; encoding?: Encoding }

/** `wx.getFileSystemManager()` over the phone's memory. */
export function fileSystem(host: Host) {
  const { files } = host.memory
  const bytesAt = (path: string) => files.get(path) ?? missing(path)
  const remove = (path: string) => void (bytesAt(path), files.delete(path))
  const unlink = (path: string) => remove(writable(path))
  const save = (from: string, to?: string) => {
    const path = to ?? `${savedFolder}${Date.now()}_${from.split('_').at(-1)}`
    files.set(path, bytesAt(from))
    files.delete(from)
    return path
  }
  const read = (path: string, encoding?: Encoding) => decoded(host, bytesAt(path), encoding)
  const write = (path: string, data: string | ArrayBuffer, encoding?: Encoding) =>
    void files.set(writable(path), encoded(data, encoding))
  const run = <O extends Callbacks>(api: string, work: Work<O>) => attempt(host, api, work)
  return {
    saveFile: run<Callbacks & { tempFilePath: string; filePath?: string }>('saveFile', (o) => ({
      savedFilePath: save(o.tempFilePath, o.filePath),
    })),
    saveFileSync: save,
    getSavedFileList: run('getSavedFileList', () => ({ fileList: savedFiles(files) })),
    removeSavedFile: run<At>('removeSavedFile', (o) => remove(o.filePath)),
    readFile: run<At & { encoding?: Encoding }>('readFile', (o) => ({ data: read(o.filePath, o.encoding) })),
    readFileSync: read,
    writeFile: run<Writing>('writeFile', (o) => write(o.filePath, o.data, o.encoding)),
    writeFileSync: write,
    unlink: run<At>('unlink', (o) => unlink(o.filePath)),
    unlinkSync: unlink,
    copyFile: run<Callbacks & { srcPath: string; destPath: string }>('copyFile', (o) => {
      files.set(writable(o.destPath), bytesAt(o.srcPath))
    }),
    access: run<Callbacks & { path: string }>('access', (o) => void bytesAt(o.path)),
    accessSync: (path: string) => void bytesAt(path),
    getFileInfo: run<At>('getFileInfo', (o) => ({ size: bytesAt(o.filePath).byteLength })),
    statSync: (path: string) => ({ size: bytesAt(path).byteLength, isFile: () => true, isDirectory: () => false }),
    mkdirSync: () => undefined,
    readdirSync: (path: string) => host.realm.adopt(namesIn(files, path)),
  }
}

export const fileEnvironment = { USER_DATA_PATH: userFolder }

/** Temporary and saved files come and go by functions of their own only. */
function writable(path: string): string {
  if (path.startsWith(`${userFolder}/`)) return path
  throw new Error(`permission denied, open ${path}`)
}

function missing(path: string): never {
  throw new Error(`no such file or directory ${path}`)
}

type Work<O> = (options: O) => object | void

function attempt<O extends Callbacks>(host: Host, api: string, work: Work<O>) {
  return (options: O) => {
    try {
      succeed(host, api, options, work(options) ?? {})
    } catch (problem) {
      fail(host, api, options, problem instanceof Error ? problem.message : String(problem))
    }
  }
}

function decoded(host: Host, bytes: Uint8Array, encoding: Encoding | undefined): unknown {
  return encoding ? Buffer.from(bytes).toString(encoding) : host.realm.adopt(bytes)
}

const encoded = (data: string | ArrayBuffer, encoding: Encoding = 'utf8'): Uint8Array =>
  typeof data === 'string' ? Buffer.from(data, encoding) : new Uint8Array(data.slice(0))

const savedFiles = (files: Map<string, Uint8Array>) =>
  [...files]
    .filter(([path]) => path.startsWith(savedFolder))
    .map(([filePath, bytes]) => ({ filePath, size: bytes.byteLength, createTime: 0 }))

const namesIn = (files: Map<string, Uint8Array>, folder: string) =>
  [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1))
