import { demoPeople } from '../../platform/sign-in-code'
import { isWeapp } from '../../platform/target'
import { useAnswer } from '../../queries/use-answer'

/** Whom one can be here: nobody outside the local stage. */
export const useDemoPeople = () =>
  useAnswer(['demo-people'], async () => ({ ok: true, value: await demoPeople().catch(() => []) }) as const, {
    when: !isWeapp,
  })
