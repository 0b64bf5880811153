import { mayDo } from '@mulin/shared/roles'
import { useMe } from '../../../queries/use-me'

/** Whether somebody writes the register. */
export const useMayManage = (): boolean =>
  useMe().value?.duties.some(({ role }) => mayDo(role, 'sites.manage')) ?? false

/** Whether somebody leads inspections; units only come along. */
export const useMayLead = (): boolean =>
  useMe().value?.duties.some(({ role }) => mayDo(role, 'inspections.lead')) ?? false
