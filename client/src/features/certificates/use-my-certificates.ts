import { certificates } from '@mulin/shared/certificates/endpoints'
import { api } from '../../api'
import { useAnswer } from '../../queries/use-answer'

export const useMyCertificates = () => useAnswer(['my-certificates'], () => api(certificates).mine({}))
