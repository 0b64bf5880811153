import { useMemo } from 'react'
import { encode } from 'uqr'
import { Picture } from './elements/of-target'
import { svgAddress } from './svg-address'

/** Drawn on the device: what it says goes nowhere. */
export function QrCode({ text, label, large }: { text: string; label: string; large?: boolean }) {
  const src = useMemo(() => imageOf(text), [text])
  return <Picture src={src} alt={label} className={large ? 'qr qr-large' : 'qr'} whole />
}

const quiet = 4

function imageOf(text: string): string {
  const { data, size } = encode(text, { border: 0 })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : [])))
  const edge = size + 2 * quiet
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${edge} ${edge}' shape-rendering='crispEdges'><rect width='${edge}' height='${edge}' fill='white'/><path d='${squares.join('')}'/></svg>`
  return svgAddress(svg)
}
