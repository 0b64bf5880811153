import type { Host } from '../engine/host'
import { accountApi, accountFacts } from './account'
import { promised } from './answers'
import { deviceApi, deviceFacts } from './device'
import { dialogsApi } from './dialogs'
import { documentsApi } from './documents'
import { fileEnvironment, fileSystem } from './files'
import { listenersApi } from './listeners'
import { mediaApi } from './media'
import { request } from './request'
import { routesApi } from './routes'
import { sightApi, sightFacts } from './sight'
import { storageApi, storageFacts } from './storage'
import { downloadFile, uploadFile } from './transfer'

/** The `wx` object. A function that is not here does not exist for the app, as with an old WeChat. */
export function createWx(host: Host): Record<string, unknown> {
  const files = fileSystem(host)
  const start = () => host.realm.adopt({ ...host.start, scene: 1001, referrerInfo: {} })
  return {
    env: fileEnvironment,
    request: (options: Parameters<typeof request>[1]) => request(host, options),
    uploadFile: (options: Parameters<typeof uploadFile>[1]) => uploadFile(host, options),
    downloadFile: (options: Parameters<typeof downloadFile>[1]) => downloadFile(host, options),
    getFileSystemManager: () => files,
    getLaunchOptionsSync: start,
    getEnterOptionsSync: start,
    canIUse: () => true,
    ...accountFacts(host),
    ...deviceFacts(host),
    ...listenersApi(host),
    ...sightFacts(host),
    ...storageFacts(host),
    ...promised(host, {
      ...accountApi(host),
      ...deviceApi(host),
      ...dialogsApi(host),
      ...documentsApi(host),
      ...mediaApi(host),
      ...routesApi(host),
      ...sightApi(host),
      ...storageApi(host),
    }),
  }
}
