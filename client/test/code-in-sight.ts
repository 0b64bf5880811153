import { act } from '@testing-library/react'
import { encode } from 'uqr'

const dotsPerSquare = 4

/** A browser with a camera that sees a code; jsdom has neither. What goes wrong is named as the browser names it. */
export function seeCode(text: string, trouble?: string) {
  const track = Object.assign(new EventTarget(), { stop: () => void (camera.isOn = false) })
  const camera = {
    isOn: false,
    opened: 0,
    /** Somebody pulls it out. */
    lose: () => act(() => void track.dispatchEvent(new Event('ended'))),
  }
  const getUserMedia = async () => {
    if (trouble !== undefined) throw Object.assign(new Error(trouble), { name: trouble })
    camera.isOn = true
    camera.opened++
    return { getTracks: () => [track] }
  }
  Object.defineProperty(window.navigator, 'mediaDevices', { configurable: true, value: { getUserMedia } })
  showIn(text)
  return camera
}

/** A page that did not come over https. */
export const haveNoCameras = () =>
  Object.defineProperty(window.navigator, 'mediaDevices', { configurable: true, value: undefined })

function showIn(text: string) {
  const { data, size } = encode(text, { border: 4 })
  const edge = size * dotsPerSquare
  const dots = Uint8ClampedArray.from({ length: edge * edge * 4 }, (_, place) => {
    const [x, y] = [Math.floor(place / 4) % edge, Math.floor(place / 4 / edge)]
    const isDark = data[Math.floor(y / dotsPerSquare)]?.[Math.floor(x / dotsPerSquare)]
    return isDark && place % 4 !== 3 ? 0 : 255
  })
  Object.defineProperties(HTMLVideoElement.prototype, {
    readyState: { configurable: true, get: () => 4 },
    videoWidth: { configurable: true, get: () => edge },
    videoHeight: { configurable: true, get: () => edge },
    srcObject: { configurable: true, writable: true, value: null },
  })
  Object.assign(HTMLCanvasElement.prototype, {
    getContext: () => ({ drawImage: () => undefined, getImageData: () => ({ data: dots }) }),
  })
}
