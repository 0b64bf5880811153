import Taro from '@tarojs/taro'

/** WeChat's own viewer: whole screen, pinch and swipe. Browsers have none: there `ui/photo-gallery` shows a dialog. */
export function showLargePhotos(urls: string[], at: number): void {
  void Taro.previewImage({ urls, current: urls[at] ?? '' })
}
