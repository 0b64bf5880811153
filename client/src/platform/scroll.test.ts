import { scrollToError, showInStrip } from './scroll'

beforeEach(() => {
  jest.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    return { length: this.closest('[hidden]') ? 0 : 1 } as never
  })
})

/** Where one is led to. */
async function ledTo(html: string): Promise<string[]> {
  document.body.innerHTML = html
  const led: string[] = []
  Element.prototype.scrollIntoView = function (this: Element, how?: boolean | ScrollIntoViewOptions) {
    // A long one would have its label above the screen, were it shown by its middle.
    if (typeof how === 'object' && how.block === 'start') led.push(this.id)
  }
  scrollToError()
  await new Promise((done) => setTimeout(done, 80))
  return led
}

const field = (id: string) => `<div class="field field-wrong" id="${id}"><input id="input-of-${id}"></div>`

test('leads to the first field that is wrong, and into it, not to one of a page below', async () => {
  expect(await ledTo(`<div hidden>${field('below')}</div>${field('first')}${field('second')}`)).toEqual(['first'])
  expect(document.activeElement?.id).toBe('input-of-first')
})

test('leads to the one in the open sheet', async () => {
  expect(await ledTo(`${field('page')}<dialog open>${field('sheet')}</dialog>`)).toEqual(['sheet'])
})

test('without any, to nothing', async () => {
  expect(await ledTo('<div class="field"><input></div>')).toEqual([])
})

test('what is chosen in a strip is brought into its middle', () => {
  document.body.innerHTML = '<div id="strip"><b>全部</b><b class="on">补记时长</b></div>'
  const strip = document.getElementById('strip')!
  jest.spyOn(strip, 'getBoundingClientRect').mockReturnValue({ left: 100, width: 400 } as DOMRect)
  jest.spyOn(strip.lastElementChild!, 'getBoundingClientRect').mockReturnValue({ left: 900, width: 80 } as DOMRect)

  showInStrip('strip', '.on')

  expect(strip.scrollLeft).toBe(640)
})
