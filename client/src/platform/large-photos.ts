import Taro from '@tarojs/taro'

/** WeChat's own viewer: whole screen, pinch and swipe. Browsers have none: there `ui/photo-gallery` shows a dialog. */
export function showLargePhotos(urls: string[], at: number): void {
  // Written out, so that Taro's viewer for browsers (200 KB) stays out of the bundle.
  if (process.env.TARO_ENV === 'weapp') void Taro.previewImage({ urls, current: urls[at] ?? '' })
}
