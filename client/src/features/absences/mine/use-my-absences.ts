import { absences } from '@mulin/shared/absences/endpoints'
import { api } from '../../../api'
import { useAnswer } from '../../../queries/use-answer'

export const useMyAbsences = () =>
  useAnswer(['my-absences'], () => api(absences).mine({}), { keep: absences.mine.output, isOwn: true })
