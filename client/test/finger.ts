import { createEvent, fireEvent } from '@testing-library/react'

/** A finger on an area of 100 × 100: nothing has a size in jsdom, and it knows no pointers. */
export function fingerOn(area: HTMLElement) {
  const place = { left: 10, top: 10, right: 110, bottom: 110, x: 10, y: 10, width: 100, height: 100, toJSON: () => '' }
  area.getBoundingClientRect = () => place
  const point = (event: Event, x: number, y: number) =>
    fireEvent(area, Object.assign(event, { clientX: 10 + x, clientY: 10 + y, buttons: 1 }))
  return {
    down: (x: number, y: number) => point(createEvent.pointerDown(area), x, y),
    move: (x: number, y: number) => point(createEvent.pointerMove(area), x, y),
  }
}
