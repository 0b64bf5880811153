import type { Handler, HazardFile } from '@mulin/shared/hazards/hazard'
import type { StaffAction } from '@mulin/shared/hazards/workflow'
import { useState } from 'react'
import { say } from '../../../platform/toast'
import { useAtWork } from '../../../queries/rows-at-work'
import type { Right } from './right'
import type { Actionable } from './step'
import { doneWordsFor } from './texts'
import type { Handling } from './use-hazard-act'

export type SheetAction = Exclude<StaffAction, 'accept'>

export type OpenStep = ReturnType<typeof useOpenStep>

/** Which step somebody is about to take, what follows when it is taken, and who was faster. */
export function useOpenStep(hazard: Actionable, onNewer: ((hazard: HazardFile) => void) | undefined) {
  const [open, choose] = useState<SheetAction>()
  const [more, setMore] = useState(false)
  const [lost, setLost] = useState<HazardFile>()
  const [corrected, setCorrected] = useState<HazardFile>()
  const [suggested, suggest] = useState<Handler>()
  const [unsent, keep] = useState<Right>()
  useAtWork(hazard.id, open !== undefined)
  const setOpen = (action: SheetAction | undefined, to?: Handler) => {
    setMore(false)
    choose(action)
    suggest(to)
  }
  const newer = (latest: HazardFile) => {
    setOpen(undefined)
    onNewer?.(latest)
  }
  const handling: Handling = {
    onDone: (latest) => {
      say(doneWordsFor(open ?? 'accept', hazard.parts, latest.state))
      setCorrected(open === 'correct' ? latest : undefined)
      if (open === 'correct') keep(undefined)
      newer(latest)
    },
    onLost: (latest, said) => {
      setLost(latest)
      keep(said ?? unsent)
      newer(latest)
    },
  }
  return { open, setOpen, suggested, unsent, more, setMore, lost, setLost, corrected, setCorrected, handling }
}
