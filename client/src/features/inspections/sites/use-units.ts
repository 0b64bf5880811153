import { handling, type OfferedHandler } from '@mulin/shared/hazards/handling'
import { api } from '../../../api'
import { unitsInOrder } from '../../../queries/in-order'
import { useAnswer } from '../../../queries/use-answer'
import { useMe } from '../../../queries/use-me'

export interface Unit extends Pick<OfferedHandler, 'name' | 'noAccount'> {
  unitId: string
}

/** The units of the subdistrict, kept for where there is no network; empty until they are known. */
export function useUnits(): Unit[] {
  const areaPath = useMe().value?.duties.find(({ unitId }) => unitId === undefined)?.areaPath ?? ''
  const { value } = useAnswer(['handlers', areaPath], () => api(handling).handlers({ areaPath }), {
    when: areaPath !== '',
    keep: handling.handlers.output,
    isOwn: true,
  })
  return unitsInOrder(value?.handlers ?? []).flatMap(({ unitId, name, noAccount }) =>
    unitId === undefined ? [] : [{ unitId, name, noAccount }],
  )
}
