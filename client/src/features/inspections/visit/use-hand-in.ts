import { contradictedBy } from '@mulin/shared/inspections/answers'
import type { Inspection } from '@mulin/shared/inspections/inspection'
import { useState } from 'react'
import * as z from 'zod'
import { useCache } from '../../../queries/use-cache'
import { useInspection } from '../one/use-inspection'
import { whyNot } from './faults'
import { handIn } from './hand-in'
import type { Trouble } from './send-problems'
import type { useVisit } from './use-visit'
import type { Visit } from './visit'

type Kept = Pick<ReturnType<typeof useVisit>, 'visit' | 'change' | 'forget' | 'handInAsAnother'>

/** Handing it in: what is missing or contradicts itself first, then each step, then what came of it. */
export function useHandIn({ visit, change, forget, handInAsAnother }: Kept) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const [fault, setFault] = useState<string>()
  const [finished, setFinished] = useState<{ inspection: Inspection; isSigned: boolean }>()
  const { askAgain } = useCache()
  const { others, learn, forgetOthers } = useFoundByOthers(busy || finished ? undefined : visit.inspectionId)
  const { contradicted, ask } = useContradicted(visit, others)
  const send = async ({ asItIs = false } = {}) => {
    const why = whyNot(visit, others)
    setFault(why)
    setTrouble(undefined)
    if (ask(asItIs) || why) return
    setBusy(true)
    const done = await handIn(visit, change)
    setBusy(false)
    if (!done.ok) {
      setTrouble(done.trouble)
      learn(done.trouble)
      return change({ unsent: true })
    }
    setFinished({ inspection: done.value, isSigned: visit.signing.kind === 'signed' })
    forget()
    await askAgain(['inspection'], ['inspections'], ['site'], ['sites'], ['inbox'])
  }
  const asAnother = () => {
    handInAsAnother()
    setTrouble(undefined)
    forgetOthers()
  }
  return { send, busy, trouble, fault, done: finished, contradicted, asAnother }
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
    void askAgain(['inspection'])
  }
  return { others: [...handedIn, ...told.map((itemId) => ({ itemId }))], learn, forgetOthers: () => setTold([]) }
}

/** Answers and findings that do not go together, once somebody wanted to hand it in. */
function useContradicted({ checklist, answers, problems }: Visit, others: Parameters<typeof whyNot>[1]) {
  const [wasAsked, setWasAsked] = useState(false)
  const found = contradictedBy({ checklist, answers, findings: [...problems, ...others] })
  /** Whether it has to be asked about before. */
  const ask = (asItIs: boolean) => {
    setWasAsked(true)
    return found.named.length > 0 || (found.alike.length > 0 && !asItIs)
  }
  return { contradicted: wasAsked ? found : { named: [], alike: [] }, ask }
}
