/** The words of what one is led to from now on, which jsdom, without a layout, shows nowhere. */
export function leadsTo(): string[] {
  const led: string[] = []
  jest.spyOn(Element.prototype, 'getClientRects').mockReturnValue({ length: 1 } as never)
  Element.prototype.scrollIntoView = function (this: Element) {
    // A try of the test before may lead there too, a moment later: who is there stays there.
    if (led.at(-1) !== this.textContent) led.push(this.textContent ?? '')
  }
  return led
}
