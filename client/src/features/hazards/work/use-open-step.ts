import type { Handler, HazardFile } from '@mulin/shared/hazards/hazard'
import type { StaffAction } from '@mulin/shared/hazards/workflow'
import { useState } from 'react'
import { say } from '../../../platform/toast'
import { useAtWork } from '../../../queries/rows-at-work'
import type { Actionable } from './step'
import { doneWordsFor } from './done-words'
import { type ToBeTold, toBeToldAfter } from './to-be-told'
import type { Handling } from './use-hazard-act'

export type SheetAction = Exclude<StaffAction, 'accept'>

export type OpenStep = ReturnType<typeof useOpenStep>

/** Which step somebody is about to take, what follows when it is taken, and who was faster. */
export function useOpenStep(hazard: Actionable, onNewer: ((hazard: HazardFile) => void) | undefined) {
  const [open, choose] = useState<SheetAction>()
  const [more, setMore] = useState(false)
  const [lost, setLost] = useState<HazardFile>()
  const [suggested, suggest] = useState<Handler>()
  const afterwards = useAfterwards()
  useAtWork(hazard.id, open !== undefined || afterwards.told.length > 0)
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
      say(doneWordsFor(open ?? 'accept', hazard.parts, latest))
      afterwards.follow(open ?? 'accept', latest)
      newer(latest)
    },
    onLost: (latest) => {
      setLost(latest)
      newer(latest)
    },
    onNewer: (latest) => onNewer?.(latest),
  }
  return { open, setOpen, suggested, more, setMore, lost, setLost, handling, ...afterwards }
}

/** What follows from a step that was taken: whom the rules lead to from its new place, and who has to be told. */
function useAfterwards() {
  const [corrected, setCorrected] = useState<HazardFile>()
  const [told, tell] = useState<readonly ToBeTold[]>([])
  const follow = (action: StaffAction, latest: HazardFile) => {
    setCorrected(action === 'correct' ? latest : undefined)
    tell(toBeToldAfter(action, latest))
  }
  return { corrected, setCorrected, told, tell, follow }
}
