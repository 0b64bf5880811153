import { useEffect, useRef } from 'react'

// Stands in for the platform: the same calls, on top of fetch and maps. What a test wants to know or to set is in `device`.

interface RequestOptions {
  url: string
  method: string
  data: Record<string, string>
  header: Record<string, string>
  dataType?: string
}

const fresh = () => ({
  storage: new Map<string, unknown>(),
  visited: [] as string[],
  /** Those among them that took the place of the page before. */
  replaced: [] as string[],
  params: {} as Record<string, string>,
  toasts: [] as string[],
  /** Where the page was scrolled to. */
  scrolled: [] as (number | undefined)[],
  dialled: [] as string[],
  copied: [] as string[],
  /** Entries of the phone's calendar, and pictures among its photos. */
  calendar: [] as object[],
  album: [] as string[],
  /** What WeChat says when it refuses both. */
  refusal: undefined as string | undefined,
  onShow: new Set<() => void>(),
  /** What runs when the page, or the whole app, goes out of sight. */
  onHide: new Set<() => void>(),
  nearEnd: new Set<() => void>(),
  shared: undefined as { title: string; path: string } | undefined,
})

export let device = fresh()
export const forgetDevice = () => void (device = fresh())

async function request({ url, method, data, header, dataType }: RequestOptions) {
  const response =
    method === 'GET'
      ? await fetch(`${url}?${new URLSearchParams(data)}`, { headers: header })
      : await fetch(url, { method, headers: header, body: JSON.stringify(data) })
  return {
    statusCode: response.status,
    data: dataType === 'text' ? await response.text() : await response.json().catch(() => null),
    header: Object.fromEntries(response.headers),
  }
}

function unlessRefused() {
  if (device.refusal !== undefined) throw Object.assign(new Error(device.refusal), { errMsg: device.refusal })
}

const visit = async ({ url }: { url: string }) => void device.visited.push(url)

export default {
  request,
  env: { USER_DATA_PATH: '/user' },
  login: async () => ({ code: 'code-of-wechat' }),
  getStorageSync: (key: string) => device.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void device.storage.set(key, JSON.parse(JSON.stringify(value))),
  getStorageInfoSync: () => ({ keys: [...device.storage.keys()] }),
  removeStorageSync: (key: string) => void device.storage.delete(key),
  navigateTo: visit,
  redirectTo: (to: { url: string }) => {
    device.replaced.push(to.url)
    return visit(to)
  },
  switchTab: visit,
  navigateBack: async () => void device.visited.push('back'),
  getCurrentPages: () => [{}, {}],
  pageScrollTo: async ({ scrollTop }: { scrollTop?: number }) => void device.scrolled.push(scrollTop),
  setNavigationBarTitle: async ({ title }: { title: string }) => void (document.title = title),
  getAppBaseInfo: () => ({}),
  onAppShow: (run: () => void) => void device.onShow.add(run),
  offAppShow: (run: () => void) => void device.onShow.delete(run),
  onAppHide: (run: () => void) => void device.onHide.add(run),
  offAppHide: (run: () => void) => void device.onHide.delete(run),
  showToast: async ({ title }: { title: string }) => void device.toasts.push(title),
  makePhoneCall: async ({ phoneNumber }: { phoneNumber: string }) => void device.dialled.push(phoneNumber),
  addPhoneCalendar: async (entry: object) => {
    unlessRefused()
    device.calendar.push(entry)
  },
  downloadFile: async ({ url, header = {} }: { url: string; header?: Record<string, string> }) => ({
    statusCode: (await fetch(url, { headers: header })).status,
    tempFilePath: url,
  }),
  saveImageToPhotosAlbum: async ({ filePath }: { filePath: string }) => {
    unlessRefused()
    device.album.push(filePath)
  },
}

Object.assign(window.navigator, { clipboard: { writeText: async (text: string) => void device.copied.push(text) } })

export const useRouter = () => ({ params: device.params, path: '' })
export const useDidShow = (run: () => void) => {
  const first = useRef(run)
  useEffect(() => first.current(), [])
  useEffect(() => {
    device.onShow.add(run)
    return () => void device.onShow.delete(run)
  })
}
export const useDidHide = (run: () => void) =>
  useEffect(() => {
    device.onHide.add(run)
    return () => void device.onHide.delete(run)
  })
export const useReachBottom = (run: () => void) =>
  useEffect(() => {
    device.nearEnd.add(run)
    return () => void device.nearEnd.delete(run)
  })
export const useShareAppMessage = (make: () => { title: string; path: string }) =>
  useEffect(() => void (device.shared = make()))
