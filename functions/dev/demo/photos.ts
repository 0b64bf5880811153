import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { now } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { checkPhoto } from '../../src/platform/photo-check.ts'
import { photoKey } from '../../src/platform/photo-store.ts'
import { addPhoto } from '../../src/tables/photos.ts'
import { transact } from '../../src/tables/transact.ts'
import { drawing, type Subject } from './drawings.ts'

export type Photograph = (personId: string, subject: Subject, isTidy?: boolean) => Promise<string>

/** A drawing as a checked photo of that person, put where the photo store keeps its own: nothing is served yet. */
export const photographInto =
  (folder: string): Photograph =>
  async (ownerId, subject, isTidy = false) => {
    const bytes = await drawing(subject, isTidy)
    const checked = await checkPhoto(bytes)
    if ('fault' in checked) throw new Error(`A drawing of the demo is refused: ${checked.fault}`)
    const id = newId('pho')
    for (const width of ['small', 'large'] as const) {
      const file = join(folder, photoKey(id, width))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, checked[width])
    }
    const photo = {
      id,
      ownerId,
      state: 'ready',
      contentType: 'image/png',
      bytes: bytes.length,
      announcedAt: now(),
    } as const
    await transact([addPhoto(photo)])
    return id
  }
