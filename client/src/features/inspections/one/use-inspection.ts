import { inspections } from '@mulin/shared/inspections/endpoints'
import { api } from '../../../api'
import { useAnswer } from '../../../queries/use-answer'

/** Kept on the phone: what was opened with a network is begun without one. */
export const useInspection = (inspectionId: string | undefined) =>
  useAnswer(['inspection', inspectionId], () => api(inspections).one({ inspectionId: inspectionId ?? '' }), {
    when: inspectionId !== undefined,
    keep: inspections.one.output,
    isOwn: true,
  })
