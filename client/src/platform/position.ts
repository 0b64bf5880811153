import * as h5 from './position-h5'

export interface Position {
  /** GCJ-02 degrees, as WeChat gives them. */
  latitude: number
  longitude: number
  /** How far off it may be. */
  metres: number
}

/** `impossible`: this browser, or an address without https, cannot. */
export type Nowhere = 'refused' | 'impossible' | 'not_found'

/** Where the device is, after it asked whoever holds it. WeChat has its own map instead, see `pickSpot`. */
export const whereIAm = async (): Promise<Position | Nowhere> =>
  // Written out, so that what converts degrees stays out of WeChat's bundle.
  process.env.TARO_ENV === 'weapp' ? 'impossible' : h5.whereIAm()
