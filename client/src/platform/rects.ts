import Taro from '@tarojs/taro'

export interface Rect {
  left: number
  top: number
  width: number
  height: number
}

/** Where an element of the page stands on the screen, in WeChat. */
export const rectOf = (id: string): Promise<Rect> =>
  new Promise((done) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect((found) => done(found as Rect))
      .exec()
  })
