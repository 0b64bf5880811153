import type { Host } from '../engine/host'
import { fail, succeed, type Callbacks } from './answers'

type Given = Callbacks & { filePath: string; fileName?: string }

export function documentsApi(host: Host) {
  return {
    shareFileMessage: (options: Given) => {
      const bytes = host.memory.files.get(options.filePath)
      if (!bytes) return fail(host, 'shareFileMessage', options, 'file not found')
      host.phone.sharedFiles.push({ fileName: options.fileName ?? '', text: Buffer.from(bytes).toString('utf8') })
      succeed(host, 'shareFileMessage', options)
    },
    openDocument: (options: Given) => {
      if (!host.memory.files.has(options.filePath)) return fail(host, 'openDocument', options, 'file not found')
      host.phone.openedDocuments.push(options.filePath)
      succeed(host, 'openDocument', options)
    },
  }
}
