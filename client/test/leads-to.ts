/** The words of what one is led to from now on, which jsdom, without a layout, shows nowhere. */
export function leadsTo(): string[] {
  const led: string[] = []
  jest.spyOn(Element.prototype, 'getClientRects').mockReturnValue({ length: 1 } as never)
  Element.prototype.scrollIntoView = function (this: Element) {
    led.push(this.textContent ?? '')
  }
  return led
}
