import { rmSync } from 'node:fs'

rmSync(new URL('../../.mulin', import.meta.url), { recursive: true, force: true })
console.log('The local data is gone; the next start fills in the demo again.')
