import * as due from '@mulin/shared/hazards/due'
import type { Hazard } from '@mulin/shared/hazards/hazard'
import { now } from '../../platform/clock'

export const isOverdue = (hazard: Pick<Hazard, 'state' | 'dueAt' | 'question'>) => due.isOverdue(hazard, now())
