import type { notices } from '@mulin/shared/notices'
import type { UseCase } from '../platform/serve.ts'
import { noticeOf } from '../tables/notices.ts'

export const readNotice: UseCase<typeof notices.one> = async ({ input: { noticeId }, refuse }) => {
  const notice = await noticeOf(noticeId)
  if (!notice || notice.withdrawnAt) throw refuse('notice_not_found')
  return notice
}
