import { CannedAnswers } from '@mulin/shared/canned-answers'
import { keys } from './keys.ts'
import { officeList } from './office-list.ts'

export const cannedAnswers = officeList(keys.cannedAnswers(), CannedAnswers)
