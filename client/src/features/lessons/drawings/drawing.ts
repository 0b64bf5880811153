import type { StepId } from '@mulin/shared/lessons/lessons'
import { svgAddress } from '../../../ui/svg-address'
import { eBikes } from './e-bikes'
import { escape } from './escape'
import { exits } from './exits'
import { firstFire } from './first-fire'
import { gasSmell } from './gas-smell'
import { canvas, ink } from './ink'
import { outdoors } from './outdoors'
import { usingExtinguisher } from './using-extinguisher'
import { wires } from './wires'

const drawings: Readonly<Record<StepId, readonly string[]>> = {
  ...eBikes,
  ...escape,
  ...exits,
  ...firstFire,
  ...gasSmell,
  ...outdoors,
  ...usingExtinguisher,
  ...wires,
}

/** Drawn on the phone itself: no network is needed to teach. */
export function drawingOf(step: StepId): string {
  const { width, height } = canvas
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${width} ${height}'><rect width='${width}' height='${height}' fill='${ink.ground}'/>${drawings[step].join('')}</svg>`
  return svgAddress(svg)
}
