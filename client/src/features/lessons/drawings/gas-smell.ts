import { at, disc, ink, lines } from './ink'
import { person } from './people'
import {
  bulb,
  cloud,
  floor,
  heat,
  house,
  lighter,
  never,
  openWindow,
  pot,
  right,
  shutValve,
  stove,
  telephone,
} from './things'

export const gasSmell = {
  'gas-spark': [
    floor(),
    at(60, 130, bulb, { size: 1.1 }),
    at(152, 140, lighter),
    at(244, 134, telephone('', ink.line), { size: 0.9 }),
    at(60, 98, never(40)),
    at(152, 98, never(40)),
    at(244, 98, never(40)),
  ],
  'gas-valve': [
    floor(),
    at(90, 90, shutValve, { size: 1.1 }),
    at(224, 150, openWindow),
    at(290, 30, right, { size: 0.8 }),
  ],
  'gas-call': [
    floor(),
    at(70, 160, house),
    at(70, 100, cloud),
    at(168, 160, person('calls')),
    at(206, 160, person('stands', ink.soft), { size: 0.85 }),
    at(270, 120, telephone('抢修', ink.ochre), { size: 1.1 }),
  ],
  'gas-hose': [
    floor(),
    at(96, 160, stove, { size: 0.9 }),
    lines('M160 140q30 10 40 -20t50 -30', ink.ochre, 12),
    lines('M206 112l8 10M214 104l8 10', ink.red, 4),
    disc([210, 108, 34], 'none', ink.blue),
    lines('M234 132L258 156', ink.blue, 9),
  ],
  'gas-pot': [
    floor(),
    at(120, 160, stove),
    at(120, 108, pot),
    at(120, 62, heat),
    at(232, 160, person('reaches'), { mirrored: true }),
    at(286, 40, right),
  ],
}
