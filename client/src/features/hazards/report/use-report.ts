import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { scrollToTop } from '../../../platform/scroll'
import { useForm } from './use-form'
import type { Joined } from './use-join'
import { useLookalikes } from './use-lookalikes'
import { useSendReport } from './use-send-report'
import { rememberBuilding } from './usual-place'

export interface Outcomes {
  onSent: (hazard: HazardFile) => void
  onJoined: (joined: Joined) => void
}

/** A report on its way: written, compared with what neighbours reported, then sent or joined. */
export function useReport({ onSent, onJoined }: Outcomes) {
  const form = useForm()
  const { draft, photos, change, clear, isComplete } = form
  const lookalikes = useLookalikes()
  const leave = () => {
    rememberBuilding(draft)
    clear()
    scrollToTop()
  }
  const sending = useSendReport({
    draft,
    photos,
    onChange: change,
    onSent: (hazard) => {
      leave()
      onSent(hazard)
    },
  })
  const joined = (outcome: Joined) => {
    leave()
    onJoined(outcome)
  }
  const send = async () => {
    if (!isComplete()) return
    if (await lookalikes.look(draft, photos.photoIds ?? [])) scrollToTop()
    else await sending.send()
  }
  const sendAfterAll = async () => {
    lookalikes.forget()
    await sending.send()
  }
  const sendAnew = async () => {
    if (isComplete()) await sending.sendAnew()
  }
  const stage = lookalikes.busy ? ('looking' as const) : sending.stage
  return { form, lookalikes, sending: { ...sending, sendAnew, stage }, send, sendAfterAll, joined }
}
