import type { Page } from 'playwright-core'
import { encode } from 'uqr'

/** From then on that is what the camera of this page sees. */
export const holdUp = (page: Page, code: string): Promise<void> =>
  page.evaluate(showInCamera, encode(code, { border: 4 }).data)

/** Runs inside the page. */
function showInCamera(rows: readonly (readonly boolean[])[]) {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: 720, height: 1280 })
  const drawing = canvas.getContext('2d')!
  const dot = 8
  const draw = () => {
    drawing.fillStyle = 'white'
    drawing.fillRect(0, 0, canvas.width, canvas.height)
    drawing.fillStyle = 'black'
    const [left, top] = [canvas.width, canvas.height].map((length) => (length - rows.length * dot) / 2)
    rows.forEach((row, y) =>
      row.forEach((isDark, x) => isDark && drawing.fillRect(left! + x * dot, top! + y * dot, dot, dot)),
    )
  }
  // A picture that does not change is none.
  setInterval(draw, 100)
  navigator.mediaDevices.getUserMedia = async () => canvas.captureStream()
}
