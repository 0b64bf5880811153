import Taro from '@tarojs/taro'
import { isElder } from './elder-mode'

const seconds = 3

/** Says in passing that something worked. What went wrong stays on the page instead. */
export function say(text: string): void {
  // Written out, so that Taro's toast for browsers, which no screen reader hears, stays out of the bundle.
  if (process.env.TARO_ENV === 'weapp') void Taro.showToast({ title: text, icon: 'none', duration: seconds * 1000 })
  else sayInBrowser(text)
}

function sayInBrowser(text: string) {
  const region = document.getElementById('toast') ?? makeRegion()
  region.className = isElder() ? 'toast elder' : 'toast'
  region.textContent = text
  setTimeout(() => {
    if (region.textContent === text) region.textContent = ''
  }, seconds * 1000)
}

function makeRegion() {
  const region = document.createElement('div')
  region.setAttribute('id', 'toast')
  region.setAttribute('role', 'status')
  document.body.append(region)
  return region
}
