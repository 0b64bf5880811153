import { at, disc, ink, lines } from './ink'
import { person } from './people'
import { door, extinguisher, flame, floor, openDoor, right, smoke, telephone, wind } from './things'

export const usingExtinguisher = {
  'extinguisher-gauge': [
    at(76, 168, extinguisher, { size: 1.5 }),
    disc([212, 88, 64], ink.white),
    lines('M168 110A50 50 0 0 1 180 50', ink.red, 12),
    lines('M186 46A50 50 0 0 1 238 46', ink.green, 12),
    lines('M244 50A50 50 0 0 1 256 110', ink.ochre, 12),
    lines('M212 94L214 54', ink.line, 6),
    disc([212, 94, 6], ink.line),
    at(286, 146, right),
  ],
  'extinguisher-pin': [
    at(110, 172, extinguisher, { size: 1.7 }),
    lines('M124 38H178', ink.soft, 5),
    disc([194, 38, 15], 'none', ink.ochre),
    lines('M222 38H282M264 22L282 38L264 54', ink.green, 8),
  ],
  'extinguisher-stand': [
    floor(),
    at(40, 160, openDoor, { size: 0.8 }),
    at(136, 160, person('reaches')),
    at(178, 112, extinguisher, { size: 0.45 }),
    at(270, 158, flame),
    at(82, 48, wind),
    lines('M150 174H256M158 168L150 174L158 180M248 168L256 174L248 180', ink.green, 4),
  ],
  'extinguisher-spray': [
    floor(),
    at(84, 160, person('reaches')),
    at(124, 128, extinguisher, { size: 0.55 }),
    lines('M150 100L222 150M152 94L236 134M148 106L206 158', ink.soft, 6),
    at(264, 158, flame, { size: 1.1 }),
    lines('M222 172H304M230 166L222 172L230 178M296 166L304 172L296 178', ink.green, 4),
  ],
  'extinguisher-leave': [
    floor(),
    at(48, 158, flame, { size: 1.4 }),
    at(84, 90, smoke),
    at(132, 160, door(), { size: 1 }),
    at(206, 160, person('runs')),
    at(282, 150, telephone('119')),
  ],
}
