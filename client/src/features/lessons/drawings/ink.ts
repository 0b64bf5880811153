/** The colours of drawings: they lie on their own light ground, also in dark mode. */
export const ink = {
  line: '#1F2328',
  soft: '#86868A',
  ground: '#F6F5F2',
  pale: '#E4E1DA',
  blue: '#1F5FA8',
  sky: '#D3E3F4',
  green: '#1B7F3B',
  ochre: '#D99A2B',
  red: '#B3261E',
  white: '#FFFFFF',
} as const

/** Every drawing is as wide and as high. */
export const canvas = { width: 320, height: 180 } as const

/** Moved to a place and made larger or smaller there; `mirrored` looks to the left. */
export const at = (x: number, y: number, drawn: string, { size = 1, mirrored = false } = {}) =>
  `<g transform='translate(${x} ${y}) scale(${mirrored ? -size : size} ${size})'>${drawn}</g>`

export const lines = (d: string, color: string = ink.line, width = 4) =>
  `<path d='${d}' fill='none' stroke='${color}' stroke-width='${width}' stroke-linecap='round' stroke-linejoin='round'/>`

export const shape = (d: string, fill: string, stroke: string = ink.line) =>
  `<path d='${d}' fill='${fill}' stroke='${stroke}' stroke-width='3' stroke-linejoin='round'/>`

export const box = (
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
  fill: string = ink.white,
) =>
  `<rect x='${x}' y='${y}' width='${width}' height='${height}' rx='4' fill='${fill}' stroke='${ink.line}' stroke-width='3'/>`

export const disc = ([x, y, r]: readonly [x: number, y: number, r: number], fill: string, stroke: string = ink.line) =>
  `<circle cx='${x}' cy='${y}' r='${r}' fill='${fill}' stroke='${stroke}' stroke-width='3'/>`

export const words = (
  x: number,
  y: number,
  said: string,
  { color = ink.white, size = 22 }: { color?: string; size?: number } = {},
) =>
  `<text x='${x}' y='${y}' fill='${color}' font-family='sans-serif' font-size='${size}' font-weight='700' text-anchor='middle'>${said}</text>`
