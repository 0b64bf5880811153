import { Notice } from '@mulin/shared/notices'
import { absent } from './expressions.ts'
import { keys } from './keys.ts'
import { cut } from './pages.ts'
import { getItem, type Page, query } from './table.ts'
import type { Write } from './transact.ts'

export const noticeOf = (noticeId: string): Promise<Notice | undefined> => getItem(keys.notice(noticeId), Notice)

interface Wanted {
  areaPath?: string | undefined
  after?: string | undefined
  limit: number
}

// Most notices concern the whole subdistrict; so many are looked through for a page that concerns one area.
const readAtMost = 200

/** Newest first, withdrawn ones left out; with an area, those for it or for an area it lies in. */
export async function noticesFor({ areaPath, after, limit }: Wanted): Promise<Page> {
  const where = { areaPath: areaPath === undefined ? undefined : upwards(areaPath) }
  const slice = areaPath === undefined ? limit + 1 : readAtMost
  const page = await query({ index: 'gsi1', pk: 'NOTICES', where, newestFirst: true, limit: slice, after })
  return cut(page, limit, 'gsi1')
}

const upwards = (areaPath: string) => {
  const ids = areaPath.split('/')
  return ids.map((_, index) => ids.slice(0, index + 1).join('/'))
}

/** `publishedBy` is who did it, kept for the record. */
export const addNotice = (notice: Notice, publishedBy: string): Write => ({
  put: {
    ...notice,
    publishedBy,
    ...keys.notice(notice.id),
    gsi1pk: 'NOTICES',
    gsi1sk: `${notice.publishedAt}#${notice.id}`,
  },
  fresh: true,
})

/** Loses when it was withdrawn in the meantime. */
export const withdrawNotice = (noticeId: string, withdrawnAt: string, withdrawnBy: string): Write => ({
  update: keys.notice(noticeId),
  set: { withdrawnAt, withdrawnBy },
  remove: ['gsi1pk', 'gsi1sk'],
  if: { id: noticeId, withdrawnAt: absent },
})
