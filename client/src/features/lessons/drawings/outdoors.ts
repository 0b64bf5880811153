import { at, box, ink, lines, shape } from './ink'
import { person } from './people'
import { car, floor, house, never, wave, wind } from './things'

export const outdoors = {
  'falling-wall': [
    floor(),
    at(70, 160, house, { size: 1.15 }),
    lines('M92 40l14 16l-10 14l16 16', ink.red, 4),
    shape('M138 66l14 -8l8 12l-14 8Z', ink.pale),
    shape('M150 104l10 -6l6 9l-10 6Z', ink.pale),
    at(152, 146, never(26)),
    at(240, 160, person('runs')),
  ],
  'falling-storm': [
    floor(),
    lines('M60 160V70', ink.line, 6),
    box([20, 26, 84, 50], ink.ochre),
    at(140, 44, wind, { size: 0.9 }),
    lines('M150 90l-8 18M176 100l-8 18M200 84l-8 18M128 116l-8 18', ink.blue, 4),
    at(250, 160, person('runs')),
  ],
  'falling-cover': [
    floor(140),
    `<ellipse cx='110' cy='140' rx='52' ry='16' fill='${ink.line}'/>`,
    `<ellipse cx='146' cy='120' rx='50' ry='13' fill='${ink.soft}' transform='rotate(-18 146 120)'/>`,
    at(110, 74, never(34)),
    at(252, 140, person('waves')),
  ],
  'flooding-unseen': [
    at(160, 116, wave, { size: 1.4 }),
    at(160, 136, wave, { size: 2 }),
    at(160, 158, wave, { size: 2 }),
    `<ellipse cx='228' cy='150' rx='40' ry='12' fill='${ink.line}'/>`,
    at(80, 146, person('stands')),
    at(228, 84, never(36)),
  ],
  'flooding-wire': [
    lines('M60 160V20M40 34H80', ink.line, 6),
    lines('M78 34Q130 60 128 136', ink.red, 5),
    at(120, 140, wave),
    at(110, 158, wave, { size: 1.4 }),
    at(236, 150, person('runs')),
  ],
  'flooding-garage': [
    lines('M12 60L150 140H308', ink.line, 4),
    at(230, 138, car, { size: 0.9 }),
    at(236, 124, wave),
    at(228, 146, wave, { size: 1.1 }),
    at(92, 104, person('runs'), { mirrored: true, size: 0.9 }),
    at(238, 60, never(30)),
  ],
}
