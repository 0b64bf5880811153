import { handling } from '@mulin/shared/hazards/handling'
import { api } from '../../../api'
import { useAnswer } from '../../../queries/use-answer'
import { useMe } from '../../../queries/use-me'

interface Unit {
  unitId: string
  name: string
}

/** The units of the subdistrict, kept for where there is no network; empty until they are known. */
export function useUnits(): Unit[] {
  const areaPath = useMe().value?.duties.find(({ unitId }) => unitId === undefined)?.areaPath ?? ''
  const { value } = useAnswer(['handlers', areaPath], () => api(handling).handlers({ areaPath }), {
    when: areaPath !== '',
    keep: handling.handlers.output,
    isOwn: true,
  })
  return value?.handlers.flatMap(({ unitId, name }) => (unitId === undefined ? [] : [{ unitId, name }])) ?? []
}
