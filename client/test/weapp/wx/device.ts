import type { Host } from '../engine/host'
import { fail, quietly, succeed, type Callbacks } from './answers'

// An iPhone 8: the width that designs are made for.
const screen = {
  pixelRatio: 2,
  windowWidth: 375,
  windowHeight: 603,
  screenWidth: 375,
  screenHeight: 667,
  screenTop: 64,
  statusBarHeight: 20,
  safeArea: { top: 20, bottom: 667, left: 0, right: 375, width: 375, height: 647 },
}
const device = { platform: 'ios', system: 'iOS 17.0', model: 'iPhone 8', brand: 'iPhone', benchmarkLevel: 30 }

const base = (host: Host) => ({
  SDKVersion: '3.17.0',
  version: '8.0.70',
  language: 'zh_CN',
  enableDebug: false,
  theme: host.phone.theme,
  fontSizeSetting: 17 * host.phone.fontSizeScaleFactor,
  fontSizeScaleFactor: host.phone.fontSizeScaleFactor,
  host: { appId: '', env: 'WeChat' },
})

export const deviceFacts = (host: Host) => ({
  getSystemInfoSync: () => host.realm.adopt({ ...screen, ...device, ...base(host) }),
  getWindowInfo: () => host.realm.adopt(screen),
  getDeviceInfo: () => host.realm.adopt(device),
  getAppBaseInfo: () => host.realm.adopt(base(host)),
  getMenuButtonBoundingClientRect: () =>
    host.realm.adopt({ top: 26, bottom: 58, left: 278, right: 365, width: 87, height: 32 }),
})

export function deviceApi(host: Host) {
  const networkType = () => (host.phone.network.offline ? 'none' : host.phone.network.type)
  return {
    getSystemInfo: (options?: Callbacks) =>
      succeed(host, 'getSystemInfo', options, { ...screen, ...device, ...base(host) }),
    getNetworkType: (options?: Callbacks) => succeed(host, 'getNetworkType', options, { networkType: networkType() }),
    setClipboardData: (options: Callbacks & { data: string }) => {
      host.phone.clipboard = options.data
      succeed(host, 'setClipboardData', options)
    },
    getClipboardData: (options?: Callbacks) =>
      succeed(host, 'getClipboardData', options, { data: host.phone.clipboard }),
    addPhoneCalendar: quietly(host, 'addPhoneCalendar'),
    makePhoneCall: (options: Callbacks & { phoneNumber: string }) => {
      host.phone.calls.push(options.phoneNumber)
      succeed(host, 'makePhoneCall', options)
    },
    scanCode: (options?: Callbacks) => {
      const result = host.phone.scans.shift()
      if (result === undefined) return fail(host, 'scanCode', options, 'cancel')
      succeed(host, 'scanCode', options, { result, scanType: 'QR_CODE', charSet: 'utf-8', path: '' })
    },
    chooseLocation: (options?: Callbacks) => {
      const { place } = host.phone
      if (place === 'refused') return fail(host, 'chooseLocation', options, 'auth deny')
      if (!place) return fail(host, 'chooseLocation', options, 'cancel')
      succeed(host, 'chooseLocation', options, place)
    },
    openLocation: quietly(host, 'openLocation'),
    vibrateShort: quietly(host, 'vibrateShort'),
    setKeepScreenOn: quietly(host, 'setKeepScreenOn'),
    hideKeyboard: quietly(host, 'hideKeyboard'),
  }
}
