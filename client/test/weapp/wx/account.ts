import type { Host } from '../engine/host'
import { fail, quietly, succeed, type Callbacks } from './answers'
import { updateManager } from './listeners'

export function accountApi(host: Host) {
  return {
    login: (options?: Callbacks) =>
      host.phone.loginCode === undefined || host.phone.network.offline
        ? fail(host, 'login', options, 'network error')
        : succeed(host, 'login', options, { code: host.phone.loginCode }),
    checkSession: quietly(host, 'checkSession'),
    requestSubscribeMessage: (options: Callbacks & { tmplIds: string[] }) => {
      const answer = host.phone.subscribes ? 'accept' : 'reject'
      const answers = options.tmplIds.map((id) => [id, answer])
      succeed(host, 'requestSubscribeMessage', options, Object.fromEntries(answers))
    },
    getSetting: (options?: Callbacks) =>
      succeed(host, 'getSetting', options, { authSetting: {}, subscriptionsSetting: { mainSwitch: true } }),
    openSetting: (options?: Callbacks) => succeed(host, 'openSetting', options, { authSetting: {} }),
    authorize: quietly(host, 'authorize'),
    getPrivacySetting: (options?: Callbacks) =>
      succeed(host, 'getPrivacySetting', options, { needAuthorization: false, privacyContractName: '' }),
    requirePrivacyAuthorize: quietly(host, 'requirePrivacyAuthorize'),
    openPrivacyContract: quietly(host, 'openPrivacyContract'),
    showShareMenu: quietly(host, 'showShareMenu'),
    hideShareMenu: quietly(host, 'hideShareMenu'),
    updateShareMenu: quietly(host, 'updateShareMenu'),
  }
}

export const accountFacts = (host: Host) => ({
  getAccountInfoSync: () =>
    host.realm.adopt({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
  getUpdateManager: () => updateManager(host),
  reportEvent: () => undefined,
  getLogManager: () => ({ log: () => undefined, info: () => undefined, warn: () => undefined }),
  getRealtimeLogManager: () => ({ info: () => undefined, warn: () => undefined, error: () => undefined }),
})
