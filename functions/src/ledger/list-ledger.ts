import type { ledger } from '@mulin/shared/ledger/endpoints'
import { figures } from '@mulin/shared/ledger/figures'
import { spanOf } from '@mulin/shared/ledger/period'
import type { UseCase } from '../platform/serve.ts'
import { ledgerPage } from '../tables/ledger.ts'

export const listLedger: UseCase<typeof ledger.list> = async ({ input, now }) => {
  const { figure, period, areaPath, categoryId, state, outcome, after, limit } = input
  const { entries, next } = await ledgerPage({
    areaPath,
    span: period === undefined ? undefined : spanOf(period),
    where: { categoryId, state, outcome },
    isWanted: figure && ((entry) => figures[figure](entry, now)),
    after,
    limit,
  })
  return { entries: entries.map((entry) => ({ ...entry, overdue: figures.overdue(entry, now) })), next }
}
