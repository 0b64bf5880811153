import { handling } from '@mulin/shared/hazards/handling'
import type { Handler } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { useCannedAnswers } from '../../../queries/use-canned-answers'
import { texts as correctTexts } from './correct-texts'
import { Corrections, useRight } from './corrections'
import { HandlerChoice, whoOf } from './handler-choice'
import { type Saying, useSaying } from './saying'
import { SayingReason } from './saying-reason'
import { foundOf, readOf, type SheetProps } from './step'
import { actionWords, texts } from './texts'

const isReason = (reason: string) => handling.reroute.input.shape.reason.safeParse(reason).success

/** Somebody else, in place; what was reported wrong is put right on the way. */
export function RerouteSheet(props: SheetProps) {
  const { hazard, suggested } = props
  const [requestId] = useState(newRequestId)
  const saying = useSaying('reroute', props, api(handling).reroute)
  const [tried, setTried] = useState(false)
  // To whom the rules lead, they lead from where it is now.
  const begun = suggested ? undefined : saying.said.right
  const { before, right, change, areaPath, changes } = useRight(hazard, begun, (now) => saying.say({ right: now }))
  const usual = useCannedAnswers({ action: 'reroute', categoryId: hazard.categoryId }) ?? texts.rerouteReasons
  const { handler, choose } = useChosen(props, saying, areaPath)
  const send = (reason: string) => {
    setTried(true)
    if (handler && !right.isPinWrong)
      void saying.run({ ...readOf(hazard), requestId, reason, ...whoOf(handler), ...changes })
  }
  return (
    <SayingReason
      title={texts.of(actionWords.reroute.verb, hazard.number)}
      yes={actionWords.reroute.verb}
      look="primary"
      label={texts.rerouteReason}
      usual={usual}
      {...(suggested && { reason: correctTexts.wrongPlace })}
      isFine={isReason}
      saying={saying}
      onSend={send}
    >
      <Corrections before={before.location} isPart={hazard.parent !== undefined} right={right} onChange={change} />
      <HandlerChoice
        areaPath={areaPath}
        categoryId={right.categoryId}
        hazardId={foundOf(hazard)}
        value={handler}
        error={tried && !handler ? texts.handlerMissing : undefined}
        onChange={choose}
      />
    </SayingReason>
  )
}

/** Who is to have it, there: in another estate others are on duty. */
function useChosen({ hazard, suggested }: SheetProps, { said, say }: Saying, areaPath: string) {
  const first = suggested ?? said.handler
  const firstIn = (suggested ? undefined : said.handlerIn) ?? hazard.areaPath
  const [chosen, setChosen] = useState(first && { handler: first, areaPath: firstIn })
  const choose = (handler: Handler) => {
    setChosen({ handler, areaPath })
    say({ handler, handlerIn: areaPath })
  }
  return { handler: chosen?.areaPath === areaPath ? chosen.handler : undefined, choose }
}
