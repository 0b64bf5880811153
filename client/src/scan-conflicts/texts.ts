import type { ScanConflict } from '@mulin/shared/check-ins/conflicts'
import { timeText } from '../platform/clock'

const kinds: Record<ScanConflict['kind'], string> = {
  already_checked_in: '之前已经签到，又扫到一次。',
  already_checked_out: '之前已经签退，又扫到一次。',
  was_absent: '先记为未到场，后传来一次签到，已改为签到。',
}

export const texts = {
  toCheck: '要核对',
  what: ({ kind, leftFirst, ownLeftAt, came }: ScanConflict) => {
    if (ownLeftAt !== undefined) return `本人扫码签退是 ${timeText(ownLeftAt)}，没有算，按工作人员签的时间算。`
    if (leftFirst) return '签退先到了，签到还没传上来；签到一到，两个一起算。'
    return came === undefined ? kinds[kind] : `${kinds[kind]}这一次说到了 ${came} 人，按后说的算。`
  },
  when: ({ scannedAt, by }: ScanConflict) =>
    `${timeText(scannedAt)} ${by === 'self' ? '本人扫现场的码' : '工作人员签的'}`,
  seen: '看过了',
  seenBy: ({ at, title = '工作人员' }: NonNullable<ScanConflict['seen']>) => `${title} ${timeText(at)} 看过`,
} as const
