import { Notice, type notices } from '@mulin/shared/notices'
import type { UseCase } from '../platform/serve.ts'
import { noticesFor } from '../tables/notices.ts'

export const listNotices: UseCase<typeof notices.list> = async ({ input }) => {
  const { items, next } = await noticesFor(input)
  return { notices: items.map((item) => Notice.parse(item)), next }
}
