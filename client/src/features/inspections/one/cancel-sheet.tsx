import { inspections } from '@mulin/shared/inspections/endpoints'
import type { Inspection } from '@mulin/shared/inspections/inspection'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { say } from '../../../platform/toast'
import { ReasonSheet } from '../../../queries/reason-sheet'
import { useAct } from '../../../queries/use-act'
import { Caption } from '../../../ui/text'
import { cancelTexts as texts } from './texts'

const isReason = (reason: string) => inspections.cancel.input.shape.reason.safeParse(reason).success

/** Whoever was asked along reads why. */
export function CancelSheet({ inspection, onClose }: { inspection: Inspection; onClose: () => void }) {
  const [requestId] = useState(newRequestId)
  const act = useAct(api(inspections).cancel, {
    changes: [['inspection'], ['inspections'], ['site'], ['inbox']],
    onDone: () => {
      say(texts.done)
      onClose()
    },
  })
  return (
    <ReasonSheet
      title={texts.title(inspection.siteName)}
      yes={texts.yes}
      texts={texts}
      usual={texts.usualReasons}
      maxLength={200}
      isFine={isReason}
      act={act}
      onSend={(reason) => void act.run({ inspectionId: inspection.id, requestId, reason })}
      onClose={onClose}
    >
      {inspection.findingCount > 0 && <Caption>{texts.what}</Caption>}
    </ReasonSheet>
  )
}
