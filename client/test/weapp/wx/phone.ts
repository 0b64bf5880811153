import { smallPhoto } from './small-photo'
import { stackAddress } from '../stack-address'

export type Place = { name: string; address: string; latitude: number; longitude: number }
type Asked = { method: string; url: string; status?: number }

/** The phone and the person holding it: what they answer, and what the app made the phone do. */
export type Phone = {
  /** Where API calls go: the origin a build was made for is replaced by this one. */
  origin: string
  builtForOrigin: string
  network: {
    offline: boolean
    latencyMilliseconds: number
    /** The request gets through and its answer is lost, for so many requests from now. */
    answersToLose: number
    type: 'wifi' | '4g'
  }
  /** The code that `wx.login` answers; undefined: WeChat refuses. */
  loginCode: string | undefined
  /** Pictures to choose, in turn. */
  photos: Uint8Array[]
  /** Place picked on the map; undefined: the person cancels; refused: they do not let the app have it. */
  place: Place | 'refused' | undefined
  /** What the camera reads, in turn; none left: the person cancels. */
  scans: string[]
  subscribes: boolean
  theme: 'light' | 'dark'
  fontSizeScaleFactor: number
  clipboard: string
  requests: Asked[]
  calls: string[]
  shares: unknown[]
  openedDocuments: string[]
  /** Files passed on to a chat: name and text. */
  sharedFiles: { fileName: string; text: string }[]
  previewed: string[]
}

type Given = Omit<Partial<Phone>, 'network'> & { network?: Partial<Phone['network']> | undefined }

export function newPhone({ network, ...given }: Given = {}): Phone {
  return {
    origin: stackAddress(),
    builtForOrigin: 'http://127.0.0.1:8000',
    network: { offline: false, latencyMilliseconds: 0, answersToLose: 0, type: 'wifi', ...network },
    loginCode: 'demo:resident-1',
    photos: [smallPhoto],
    place: { name: '银穆社区广场', address: '江苏省泰州市姜堰区罗塘街道', latitude: 32.5086, longitude: 120.1482 },
    scans: [],
    subscribes: true,
    theme: 'light',
    fontSizeScaleFactor: 1,
    clipboard: '',
    requests: [],
    calls: [],
    shares: [],
    openedDocuments: [],
    sharedFiles: [],
    previewed: [],
    ...given,
  }
}
