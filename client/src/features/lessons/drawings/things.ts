import { at, box, disc, ink, lines, shape, words } from './ink'

// Each stands on 0 0, in the middle, unless it says otherwise.

export const flame =
  shape(
    'M0 0C-22 0-30-16-26-32C-22-44-14-48-14-60C-4-54 0-46 2-40C6-48 6-60 2-74C18-62 30-42 28-24C26-8 16 0 0 0Z',
    ink.red,
    ink.red,
  ) + shape('M0-4C-12-4-16-14-12-24C-6-20-2-22 0-34C10-28 16-20 14-14C12-6 6-4 0-4Z', ink.ochre, ink.ochre)

/** Goes up from 0 0. */
export const smoke = lines(
  'M0 0c-10-8 8-14 0-24s8-16 0-26M20-6c-10-8 8-14 0-24s8-16 0-26M-20-6c-10-8 8-14 0-24s8-16 0-26',
  ink.soft,
  5,
)

/** A low layer of it, hanging from the left end of its lower edge. */
export const smokeLayer = (width: number) =>
  `<path d='M0-34H${width}V0q-20 14-40 0t-40 0t-40 0t-40 0t-40 0t-40 0t-40 0t-40 0Z' fill='${ink.pale}'/>`

export const floor = (y = 160) => lines(`M12 ${y}H308`, ink.soft, 3)

export const door = (fill: string = ink.sky) => box([-28, -116, 56, 116], fill) + disc([16, -56, 4], ink.white)

/** Seen from the side: the leaf stands open to the right. */
export const openDoor = box([-28, -116, 56, 116], ink.white) + shape('M28 -116L54 -104V10L28 0Z', ink.sky)

export const sealedDoor = door() + lines('M-28 -4q14-12 28 0t28 0', ink.blue, 9)

export const house =
  box([-52, -120, 104, 120], ink.sky) +
  [-96, -60].map((y) => box([-38, y - 12, 24, 30]) + box([14, y - 12, 24, 30])).join('')

export const window = box([-34, -78, 68, 78], ink.sky) + lines('M0 -78V0M-34 -40H34')

export const lift =
  box([-30, -104, 60, 104], ink.white) +
  lines('M0 -104V0', ink.line, 3) +
  lines('M-14 -58l0 -18m-6 6l6 -7l6 7M14 -76v18m-6 -6l6 7l6 -7', ink.soft, 3)

export const extinguisher =
  shape('M-16 0V-56q0 -14 16 -14t16 14V0Z', ink.red) +
  box([-6, -82, 12, 14], ink.line) +
  lines('M-18 -86H8L22 -94M-14 -80H8', ink.line, 5) +
  lines('M8 -76q22 0 20 26l-2 16', ink.line, 5) +
  box([-16, -44, 32, 20], ink.white)

export const eBike =
  disc([-36, -16, 15], ink.white) +
  disc([38, -16, 15], ink.white) +
  lines('M-36 -16L-22 -44H2L16 -20H38L26 -66H14M-40 -50H-8', ink.line, 5) +
  box([-14, -42, 22, 22], ink.blue)

export const battery =
  box([-22, -48, 44, 48], ink.white) + box([-8, -56, 16, 8], ink.line) + lines('M4 -40L-6 -24H6L-4 -8', ink.ochre, 5)

export const swollenBattery =
  shape('M-24 0Q-36 -26 -24 -50Q0 -60 24 -50Q36 -26 24 0Q0 8 -24 0Z', ink.white) +
  box([-8, -66, 16, 10], ink.line) +
  lines('M6 -44L-8 -24H8L-4 -6', ink.ochre, 5)

export const charger =
  box([-16, -96, 32, 96], ink.white) + box([-9, -88, 18, 18], ink.green) + lines('M2 -50L-6 -36H6L-2 -22', ink.ochre, 5)

/** A strip of sockets, in the middle of it. */
export const strip =
  box([-52, -14, 104, 28], ink.white) + [-34, 0, 34].map((x) => lines(`M${x - 6} -4V4M${x + 6} -4V4`)).join('')

export const plug = lines('M-6 0V-14M6 0V-14', ink.line, 5) + shape('M-14 -14H14V-30Q14 -42 0 -42T-14 -30Z', ink.white)

export const pan = shape('M-40 -26H40L30 0H-30Z', ink.soft) + lines('M40 -24H84', ink.line, 8)

export const lid = shape('M-44 0Q-40 -24 0 -26Q40 -24 44 0Z', ink.white) + disc([0, -30, 6], ink.line)

export const stove =
  box([-70, -44, 140, 44], ink.white) +
  lines('M-44 -44V-52H44V-44') +
  disc([-36, -20, 9], ink.sky) +
  disc([36, -20, 9], ink.sky)

/** A pipe with its valve across, that is: shut. */
export const shutValve =
  lines('M-70 0H70', ink.ochre, 14) + disc([0, 0, 16], ink.white) + lines('M0 -34V34', ink.red, 10)

export const bulb =
  shape('M-10 -12Q-24 -24 -20 -42Q-14 -58 0 -58T20 -42Q24 -24 10 -12Z', ink.ochre) + box([-9, -12, 18, 12], ink.soft)

export const television = box([-44, -70, 88, 60], ink.sky) + lines('M-20 0H20M0 -10V0')

export const cardboard = box([-24, -40, 48, 40], ink.ochre) + lines('M0 -40V-22M-24 -40H24')

export const car =
  shape('M-62 -14V-34L-40 -38L-24 -60H22L42 -38L62 -32V-14Z', ink.sky) +
  disc([-36, -12, 12], ink.line) +
  disc([36, -12, 12], ink.line) +
  lines('M0 -58V-38M-40 -38H42', ink.line, 3)

export const fireEngine =
  box([-72, -62, 100, 48], ink.red) +
  shape('M28 -14V-56H54L70 -36V-14Z', ink.red) +
  shape('M36 -36V-48H50L60 -36Z', ink.sky) +
  disc([-42, -12, 13], ink.line) +
  disc([44, -12, 13], ink.line) +
  lines('M-66 -72H20M-66 -80H20M-50 -80V-72M-26 -80V-72M-2 -80V-72', ink.line, 3)

/** A telephone that says the number. */
export const telephone = (number: string, color: string = ink.red) =>
  box([-32, -72, 64, 72], color) + words(0, -30, number) + lines('M-8 -10H8', ink.white, 4)

export const wave = lines('M-60 0q10 -10 20 0t20 0t20 0t20 0t20 0t20 0', ink.blue, 5)

/** Over something that is not to be done. */
export const never = (r = 34) =>
  `<circle r='${r}' fill='none' stroke='${ink.red}' stroke-width='8'/>` +
  lines(`M${-r * 0.7} ${-r * 0.7}L${r * 0.7} ${r * 0.7}`, ink.red, 8)

/** Beside something that is right. */
export const right = disc([0, 0, 18], ink.green, ink.green) + lines('M-8 0L-2 7L9 -7', ink.white, 5)

export const arrow = lines('M0 0H44M30 -13L44 0L30 13', ink.green, 8)

export const spark = lines('M0 -16V-30M-12 -12L-22 -22M12 -12L22 -22', ink.red, 5)

export const heat = lines('M-18 0c-6 -8 6 -12 0 -22M0 0c-6 -8 6 -12 0 -22M18 0c-6 -8 6 -12 0 -22', ink.red, 5)

export const padlock = box([-12, -4, 24, 20], ink.ochre) + lines('M-7 -4V-12a7 7 0 0 1 14 0V-4')

/** Blows to the right from 0 0. */
export const wind = lines('M0 0H60q14 0 12 -12t-16 -6M-10 16H82q12 2 10 14t-16 6', ink.blue, 5)

/** A bucket that is poured out. */
export const water =
  shape('M-28 -36L10 -52L30 -20L-8 0Z', ink.white) + lines('M-34 -26q-12 20 -10 44M-24 -20q-8 20 -4 40', ink.blue, 6)

export const pot = box([-36, -30, 72, 30], ink.white) + lines('M-44 -20H-36M36 -20H44M-40 -34H40M0 -34V-40')

/** Pressed down. */
export const switchOff =
  box([-20, -34, 40, 52], ink.white) + box([-10, -24, 20, 32], ink.pale) + lines('M-4 0H4', ink.red, 5)

export const lighter =
  box([-14, -48, 28, 48], ink.blue) + box([-10, -60, 20, 12], ink.soft) + at(0, -62, flame, { size: 0.45 })

export const cloud = `<path d='M-30 14a14 14 0 0 1 4 -28a20 20 0 0 1 36 -6a16 16 0 0 1 18 34Z' fill='${ink.ochre}' fill-opacity='0.6'/>`

export const openWindow =
  box([-44, -110, 88, 96], ink.sky) +
  shape('M-44 -110L-74 -98V-6L-44 -14Z', ink.white) +
  shape('M44 -110L74 -98V-6L44 -14Z', ink.white) +
  lines('M-20 -50H24M12 -62L26 -50L12 -38', ink.green, 6)
