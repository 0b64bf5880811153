import Taro from '@tarojs/taro'

/** What became of something the reader has to permit. `refused`: only the settings of the app can permit it now. */
export type Permitted = 'done' | 'refused' | 'closed' | 'failed'

/** WeChat says why in words: refused for good, or just not now. */
export function whyNot({ errMsg = '' }: { errMsg?: string }): Permitted {
  if (/auth|permission|authorize/i.test(errMsg)) return 'refused'
  return /cancel/i.test(errMsg) ? 'closed' : 'failed'
}

/** The settings in which the reader permits what was refused before. Only WeChat has them. */
export async function openSettings(): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') await Taro.openSetting().catch(() => undefined)
}
