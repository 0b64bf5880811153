import { mayDecideIn } from '@mulin/shared/duties'
import { Notice, type notices } from '@mulin/shared/notices'
import type { UseCase } from '../platform/serve.ts'
import { noticeOf, withdrawNotice as withdraw } from '../tables/notices.ts'
import { transact } from '../tables/transact.ts'

/** Withdrawn twice, it stays as it was withdrawn first. */
export const withdrawNotice: UseCase<typeof notices.withdraw> = async ({ input, actor, personId, now, refuse }) => {
  const notice = await noticeOf(input.noticeId)
  if (!notice) throw refuse('notice_not_found')
  if (!mayDecideIn(actor, notice.areaPath)) throw refuse('outside_your_area')
  if (notice.withdrawnAt) return notice
  const lost = await transact([withdraw(notice.id, now, personId)])
  return lost ? Notice.parse(lost.item) : { ...notice, withdrawnAt: now }
}
