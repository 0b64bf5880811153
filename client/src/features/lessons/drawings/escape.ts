import { at, ink, lines, shape } from './ink'
import { person } from './people'
import {
  door,
  flame,
  floor,
  heat,
  house,
  lift,
  never,
  openDoor,
  sealedDoor,
  smoke,
  smokeLayer,
  telephone,
  window,
} from './things'

export const escape = {
  'escape-leave': [
    floor(),
    at(60, 158, flame, { size: 1.2 }),
    at(96, 92, smoke, { size: 0.8 }),
    at(140, 160, person('runs', ink.soft), { size: 0.8 }),
    at(196, 160, person('runs')),
    at(256, 160, openDoor),
  ],
  'escape-door': [
    floor(),
    at(120, 160, person('reaches')),
    at(190, 160, door(ink.ochre), { size: 1.2 }),
    at(190, 72, heat),
    at(252, 158, flame, { size: 0.9 }),
    at(284, 158, flame, { size: 0.6 }),
  ],
  'escape-low': [
    at(0, 24, smokeLayer(320)),
    shape('M0 180V118H186V134H214V150H242V166H270V180Z', ink.pale),
    at(48, 118, lift, { size: 0.8 }),
    at(48, 76, never(28)),
    at(132, 118, person('bends')),
    lines('M222 96L276 128M254 132L276 128L268 106', ink.green, 8),
  ],
  'escape-stay': [
    floor(),
    at(52, 70, smoke),
    at(70, 160, sealedDoor, { size: 1.15 }),
    lines('M122 20V160', ink.soft, 3),
    at(236, 106, window, { size: 1.3 }),
    at(210, 160, person('waves')),
    lines('M250 74l16 -10M252 88h20', ink.red, 5),
  ],
  'escape-call': [
    floor(),
    at(70, 160, house),
    at(74, 40, flame, { size: 0.5 }),
    at(32, 100, flame, { size: 0.5 }),
    at(180, 160, person('calls')),
    at(222, 160, person('stands', ink.soft), { size: 0.85 }),
    at(278, 126, telephone('119')),
  ],
}
