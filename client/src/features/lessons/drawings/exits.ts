import { at } from './ink'
import { person } from './people'
import { car, cardboard, door, eBike, fireEngine, flame, floor, never, openDoor, padlock, right, smoke } from './things'

export const exits = {
  'exits-clear': [
    floor(),
    at(40, 160, cardboard),
    at(48, 120, cardboard, { size: 0.8 }),
    at(106, 160, eBike, { size: 0.8 }),
    at(74, 118, never(42)),
    at(196, 160, person('runs')),
    at(256, 160, openDoor),
  ],
  'exits-door': [
    floor(),
    at(44, 150, smoke, { size: 1.2 }),
    at(98, 158, flame),
    at(164, 160, door(), { size: 1.2 }),
    at(242, 160, person('reaches'), { mirrored: true }),
    at(286, 50, right),
  ],
  'exits-lock': [
    floor(),
    at(70, 160, door(), { size: 1.1 }),
    at(82, 104, padlock),
    at(70, 96, never(42)),
    at(196, 160, person('reaches')),
    at(262, 160, openDoor),
    at(186, 36, right),
  ],
  'exits-lane': [
    floor(),
    at(100, 160, fireEngine, { size: 1.15 }),
    at(248, 160, car, { size: 0.85 }),
    at(248, 130, never(38)),
  ],
}
