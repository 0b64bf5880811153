import { mayDo, type Permission } from '@mulin/shared/roles'
import type { ReactNode } from 'react'
import { go } from '../platform/navigation'
import { refusalWords } from '../refusal-words'
import { Button } from '../ui/button'
import { Skeleton } from '../ui/skeleton'
import { Broken } from '../ui/states'
import { useMe } from './use-me'

/** A page of staff. Whoever is known to have no such duty reads that alone, without what one does there. */
export function ForDuty({ may, children }: { may: Permission; children: ReactNode }) {
  const { value: me, refusal } = useMe()
  if (!me && !refusal) return <Skeleton />
  if (!me || me.duties.some(({ role }) => mayDo(role, may))) return children
  return <Broken {...refusalWords.not_permitted} wayOut={<Button onPress={() => go('home')}>回首页</Button>} />
}
