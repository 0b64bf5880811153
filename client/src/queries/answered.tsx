import { refusalStatus } from '@mulin/shared/refusals'
import type { ReactNode } from 'react'
import type { Refused } from '../api'
import { go } from '../platform/navigation'
import { isWeapp } from '../platform/target'
import { wordsFor, type Words } from '../refusal-words'
import { Button } from '../ui/button'
import { Broken } from '../ui/states'
import { Skeleton } from '../ui/skeleton'
import { More } from '../ui/list'
import type { Answered as Asked } from './use-answer'
import type { Pages } from './use-pages'

interface Props<V> {
  of: Asked<V>
  children: (value: V) => ReactNode
  /** The layout that is on its way. */
  skeleton?: ReactNode
  words?: Partial<Record<Refused['code'], Words>>
  /** Where to go instead, when it is not there or not for this person: home, unless said; null where that is in sight. */
  wayOut?: ReactNode
}

/** Skeleton while loading, words and a way out when refused, the value otherwise, also an older one. */
export function Answered<V>({
  of: { value, refusal, asking, again },
  children,
  skeleton = <Skeleton />,
  words,
  wayOut,
}: Props<V>) {
  if (value !== undefined) return children(value)
  return refusal ? <Refusal {...{ refusal, words, wayOut }} busy={asking} onRetry={again} /> : skeleton
}

interface PagesProps<P> extends Omit<Props<readonly P[]>, 'of' | 'wayOut'> {
  of: Pages<P>
}

/** The same for a list that is read page by page, with what reads on at its end. */
export function AnsweredPages<P>({ of, children, skeleton = <Skeleton />, words }: PagesProps<P>) {
  if (of.pages === undefined)
    return of.refusal ? <Refusal refusal={of.refusal} words={words} busy={of.asking} onRetry={of.again} /> : skeleton
  return (
    <>
      {children(of.pages)}
      <More hasMore={of.hasMore} asking={of.asking} onMore={of.more} />
    </>
  )
}

interface RefusalProps {
  refusal: Refused
  words?: Partial<Record<Refused['code'], Words>> | undefined
  wayOut?: ReactNode
  busy: boolean
  onRetry: () => Promise<void>
}

const home = <Button onPress={() => go('home')}>回首页</Button>
const signIn = <Button onPress={() => go('signIn')}>去登录</Button>

function Refusal({ refusal, words, wayOut = home, busy, onRetry }: RefusalProps) {
  const { what, next } = wordsFor(refusal.code, words)
  const signsIn = refusal.code === 'not_signed_in' && !isWeapp
  if (signsIn || isForGood(refusal.code)) return <Broken what={what} next={next} wayOut={signsIn ? signIn : wayOut} />
  return <Broken what={what} next={next} busy={busy} onRetry={onRetry} />
}

/** What is not there, or not for this person, will not be the next moment either. */
const isForGood = (code: Refused['code']) => [400, 403, 404, 410].includes(statuses[code] ?? 0)

const statuses: Readonly<Record<string, number>> = refusalStatus
