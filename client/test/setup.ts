import '@testing-library/jest-dom'
import { cleanup } from '@testing-library/react'
import { forgetSeen } from './screen'
import { server, unexpected } from './server'
import { forgetDevice } from './taro'

// jsdom knows the element but not how to show it.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true
}
HTMLDialogElement.prototype.close = function () {
  this.open = false
  this.dispatchEvent(new Event('close'))
}

// Without sheets an element looks as its name and these attributes say. Queries by role ask for every one of them again
// and again: working it out each time is nearly half of what these tests take.
// jsdom knows no pseudo elements and complains when asked.
const lookedAt = ['style', 'hidden', 'open', 'type']
const workedOut = window.getComputedStyle.bind(window)
const known = new Map<string, CSSStyleDeclaration>()
window.getComputedStyle = (element) => {
  const key = JSON.stringify([element.localName, ...lookedAt.map((name) => element.getAttribute(name))])
  const style = known.get(key) ?? workedOut(element)
  known.set(key, style)
  return style
}

Object.assign(globalThis, { API_URL: 'http://api.test', defineAppConfig: (config: object) => config })

const complaints: unknown[][] = []
jest.spyOn(console, 'error').mockImplementation((...said: unknown[]) => void complaints.push(said))

beforeAll(() => server.listen({ onUnhandledRequest: 'bypass' }))
afterEach(() => {
  cleanup()
  server.resetHandlers()
  forgetDevice()
  forgetSeen()
})
afterEach(() => expect(unexpected.splice(0)).toEqual([]))
afterEach(() => expect(complaints.splice(0).map(String)).toEqual([]))
afterAll(() => server.close())
