import type { Hazard } from '@mulin/shared/hazards/hazard'
import { nameAt, useAreas } from '../../../queries/use-areas'

/** `泰和园 3 号楼 楼道` */
export const useWhere = ({ areaPath, place }: Pick<Hazard, 'areaPath' | 'place'>) =>
  `${nameAt(useAreas().value?.areas, areaPath)} ${place}`.trim()
