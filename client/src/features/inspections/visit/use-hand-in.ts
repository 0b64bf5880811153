import { contradictedBy } from '@mulin/shared/inspections/answers'
import { useState } from 'react'
import * as z from 'zod'
import { scrollToError } from '../../../platform/scroll'
import { countFaults, useTried } from '../../../platform/use-tried'
import { useCache } from '../../../queries/use-cache'
import { useInspection } from '../one/use-inspection'
import { noFaults, visitFaults } from './faults'
import { handIn } from './hand-in'
import type { Trouble } from './send-problems'
import type { useVisit } from './use-visit'
import type { Visit } from './visit'
import type { Done } from './visit-done'

type Kept = Pick<ReturnType<typeof useVisit>, 'visit' | 'change' | 'forget' | 'handInAsAnother'>

/** Handing it in: what is missing or contradicts itself first, then each step, then what came of it. */
export function useHandIn({ visit, change, forget, handInAsAnother }: Kept) {
  /** As it was when it was sent. */
  const [sent, setSent] = useState<Visit>()
  const [trouble, setTrouble] = useState<Trouble>()
  const [finished, setFinished] = useState<Done>()
  const { askAgain } = useCache()
  const missing = useMissing(visit, sent !== undefined || finished !== undefined)
  const send = async () => {
    setSent(visit)
    const done = await handIn(visit, change)
    setSent(undefined)
    if (!done.ok) {
      setTrouble(done.trouble)
      missing.learn(done.trouble)
      return change({ unsent: true })
    }
    setFinished({ inspection: done.value, isSigned: visit.signing.kind === 'signed' })
    forget()
    await askAgain(['inspection'], ['inspections'], ['site'], ['sites'], ['inbox'])
  }
  const tryTo = (how: 'asComplete' | 'asItIs') => {
    setTrouble(undefined)
    if (missing[how]()) void send()
  }
  const asAnother = () => {
    handInAsAnother()
    setTrouble(undefined)
    missing.forgetOthers()
  }
  const { faults, contradicted } = missing
  return { tryTo, sent, trouble, faults, left: countFaults(faults), contradicted, done: finished, asAnother }
}

/** What has to be put right first, once somebody wanted to hand it in. */
function useMissing(visit: Visit, isSent: boolean) {
  const { tried, attempt } = useTried()
  const { others, learn, forgetOthers } = useFoundByOthers(isSent ? undefined : visit.inspectionId)
  const [asItIs, setAsItIs] = useState<readonly string[]>([])
  const { checklist, answers, problems } = visit
  const { named, alike } = contradictedBy({ checklist, answers, findings: [...problems, ...others] })
  const without = (some: readonly string[]) => ({ named, alike: alike.filter(({ id }) => !some.includes(id)) })
  const faultsBut = (some: readonly string[]) => visitFaults(visit, { others, contradicted: without(some) })
  const isShown = tried && !isSent
  return {
    learn,
    forgetOthers,
    faults: isShown ? faultsBut(asItIs) : noFaults,
    contradicted: isShown ? without(asItIs) : { named: [], alike: [] },
    asComplete: () => attempt(faultsBut(asItIs)),
    /** Nothing that was found is of the items that are only of its kind. */
    asItIs: () => {
      const some = alike.map(({ id }) => id)
      setAsItIs(some)
      return attempt(faultsBut(some))
    },
  }
}

const Refused = z.object({ itemIds: z.array(z.string()) })

/** What colleagues handed in, as far as it is known here, and the items of which the server says that they did. */
function useFoundByOthers(inspectionId: string | undefined) {
  const handedIn = useInspection(inspectionId).value?.findings ?? []
  const [told, setTold] = useState<string[]>([])
  const { askAgain } = useCache()
  const learn = (trouble: Trouble) => {
    if (trouble === 'photos_failed' || trouble.code !== 'item_has_finding') return
    setTold([...told, ...(Refused.safeParse(trouble.details).data?.itemIds ?? [])])
    scrollToError()
    void askAgain(['inspection'])
  }
  return { others: [...handedIn, ...told.map((itemId) => ({ itemId }))], learn, forgetOthers: () => setTold([]) }
}
