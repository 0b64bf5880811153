import { albums } from '@mulin/shared/albums'
import { newId } from '../../src/platform/ids.ts'
import type { Sessions } from './activities.ts'
import { ask } from './ask.ts'
import { type Calendar, happening } from './days.ts'
import type { Photograph } from './photos.ts'
import type { People } from './settle.ts'

/** What was drawn in place of photographed at the reading club. */
export async function addAlbum(people: People, at: Calendar, sessions: Sessions, photograph: Photograph) {
  const office = people('office')
  const { activityId } = sessions('读书会')
  await happening(at([-6, '17:00']), async () => {
    const photoIds = [await photograph(office, 'books'), await photograph(office, 'tea')]
    const shown = { caption: '读书和喝茶', faces: 'nobody' as const }
    await ask(albums.add, { activityId, requestId: newId('pho'), photoIds, ...shown }, office)
  })
}
