import * as h5 from './position-h5'

export type { Nowhere, Position } from './position-h5'

/** Where the device is, after it asked whoever holds it. WeChat has its own map instead, see `pickSpot`. */
export const whereIAm = async (): ReturnType<typeof h5.whereIAm> =>
  // Written out, so that what converts degrees stays out of WeChat's bundle.
  process.env.TARO_ENV === 'weapp' ? 'impossible' : h5.whereIAm()
