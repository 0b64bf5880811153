import { at, box, ink, lines } from './ink'
import { person } from './people'
import { battery, charger, eBike, floor, house, never, right, smoke, swollenBattery, telephone, window } from './things'

export const eBikes = {
  'bike-outside': [
    floor(),
    at(76, 160, house, { size: 1.1 }),
    at(178, 160, eBike),
    at(268, 160, battery),
    at(222, 84, never(44)),
  ],
  'bike-place': [
    floor(),
    lines('M34 44L160 26L286 44M52 42V160M268 42V160', ink.line, 5),
    at(96, 160, charger, { size: 0.9 }),
    at(184, 160, eBike),
    lines('M110 112q30 30 62 18', ink.line, 4),
    at(288, 26, right, { size: 0.8 }),
  ],
  'bike-night': [
    floor(),
    at(66, 104, window),
    lines('M70 48a18 18 0 1 0 20 24a14 14 0 0 1 -20 -24', ink.ochre, 4),
    box([34, 140, 132, 20], ink.pale),
    at(100, 140, person('sleeps')),
    at(236, 160, battery),
    lines('M258 136h30v-30', ink.line, 4),
    at(248, 124, never(44)),
  ],
  'bike-battery': [
    floor(),
    at(70, 160, swollenBattery, { size: 1.2 }),
    at(160, 160, battery, { size: 1.1 }),
    lines('M150 148l10 -14l-8 -8l12 -16', ink.red, 4),
    at(250, 160, battery, { size: 1.1 }),
    lines('M210 150q10 -10 20 0t20 0t20 0t20 0', ink.blue, 6),
    at(160, 60, never(34)),
  ],
  'bike-smoke': [
    floor(),
    at(60, 160, battery, { size: 1.1 }),
    at(60, 88, smoke, { size: 1.2 }),
    at(170, 160, person('runs')),
    at(270, 136, telephone('119')),
  ],
}
