import { handling } from '@mulin/shared/hazards/handling'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { ReasonSheet } from '../../../queries/reason-sheet'
import { useCannedAnswers } from '../../../queries/use-canned-answers'
import { texts as correctTexts } from './correct-texts'
import { Corrections, useRight } from './corrections'
import { HandlerChoice, whoOf } from './handler-choice'
import { readOf, type SheetProps } from './step'
import { actionWords, texts } from './texts'
import { useHazardAct } from './use-hazard-act'

const isReason = (reason: string) => handling.reroute.input.shape.reason.safeParse(reason).success

/** Somebody else, in place; what was reported wrong is put right on the way. */
export function RerouteSheet({ hazard, handling: steps, suggested, onClose }: SheetProps) {
  const [requestId] = useState(newRequestId)
  const [chosen, setChosen] = useState(suggested && { handler: suggested, areaPath: hazard.areaPath })
  const [tried, setTried] = useState(false)
  const { right, change, areaPath, changes } = useRight(hazard)
  const act = useHazardAct(hazard.id, api(handling).reroute, steps)
  const usual = useCannedAnswers('reroute', hazard.categoryId) ?? texts.rerouteReasons
  // In another estate others are on duty.
  const handler = chosen?.areaPath === areaPath ? chosen.handler : undefined
  const send = (reason: string) => {
    setTried(true)
    if (handler && !right.isPinWrong)
      void act.run({ ...readOf(hazard), requestId, reason, ...whoOf(handler), ...changes })
  }
  return (
    <ReasonSheet
      title={texts.of(actionWords.reroute.verb, hazard.number)}
      yes={actionWords.reroute.verb}
      look="primary"
      texts={{ usual: texts.usualReasons, reason: texts.rerouteReason, reasonMissing: texts.reasonMissing }}
      usual={usual}
      {...(suggested && { reason: correctTexts.wrongPlace })}
      maxLength={300}
      isFine={isReason}
      act={act}
      onSend={send}
      onClose={onClose}
    >
      <Corrections before={hazard.location} isPart={hazard.parent !== undefined} right={right} onChange={change} />
      <HandlerChoice
        areaPath={areaPath}
        categoryId={right.categoryId}
        value={handler}
        error={tried && !handler ? texts.handlerMissing : undefined}
        onChange={(one) => setChosen({ handler: one, areaPath })}
      />
    </ReasonSheet>
  )
}
