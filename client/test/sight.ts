/** A screen that nothing far down comes near to: of a long list only what is drawn at once is. */
export function useShortScreen() {
  beforeEach(() => {
    Object.assign(window, {
      IntersectionObserver: function observer() {
        return { observe: () => undefined, disconnect: () => undefined }
      },
    })
  })
  afterEach(() => Reflect.deleteProperty(window, 'IntersectionObserver'))
}

/** What a long list draws at once. */
export const drawnAtOnce = 20
