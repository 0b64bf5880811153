import { matters, type Visit } from '@mulin/shared/matters'
import { api } from '../../api'
import { now } from '../../platform/clock'
import { usePages } from '../../queries/use-pages'

export const useMyVisits = () => usePages(['my-visits'], (after) => api(matters).myVisits({ after }))

export const canRate = (visit: Visit) => visit.rating === undefined && now() < visit.rateBy
