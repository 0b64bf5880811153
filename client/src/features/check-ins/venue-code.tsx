import { checkIns } from '@mulin/shared/check-ins/endpoints'
import type { OutputOf } from '@mulin/shared/endpoint'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api'
import { spanText } from '../../platform/clock'
import { isWeapp } from '../../platform/target'
import { wholeAddress } from '../../platform/web-address'
import { useParams } from '../../platform/navigation'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { QrCode } from '../../ui/qr-code'
import { Stack } from '../../ui/stack'
import { Broken } from '../../ui/states'
import { Headline, Text, Title } from '../../ui/text'
import { texts } from './texts'

type Shown = OutputOf<typeof checkIns.venueCode> & { readAt: number }

/** For a phone or a big screen at the venue: it changes by itself, and goes on for minutes without a network. */
export function VenueCode() {
  const { activityId = '', sessionId = '' } = useParams()
  const asked = useAnswer(['venue-code', activityId, sessionId], () => read({ activityId, sessionId }))
  return (
    <Answered of={asked}>
      {(shown) => <Code key={shown.readAt} shown={shown} busy={asked.asking} onOver={asked.again} />}
    </Answered>
  )
}

async function read(where: { activityId: string; sessionId: string }) {
  const answer = await api(checkIns).venueCode(where)
  return answer.ok ? { ok: true as const, value: { ...answer.value, readAt: Date.now() } } : answer
}

function Code({ shown, busy, onOver }: { shown: Shown; busy: boolean; onOver: () => Promise<void> }) {
  const code = useCodeOfNow(shown, onOver)
  return (
    <Stack centred>
      <Title>{shown.activityTitle}</Title>
      <Text>{`${shown.sessionTitle} ${spanText(shown.startsAt, shown.endsAt)}`}</Text>
      {code ? (
        <>
          <QrCode large text={wholeAddress(code.address)} label={texts.venueLabel(shown.activityTitle)} />
          <Headline>{texts.scanVenue[isWeapp ? 'weapp' : 'h5']}</Headline>
          <Text soft>{texts.scanVenueNext}</Text>
        </>
      ) : (
        <Broken what={texts.venueOver} next={texts.venueOverNext} busy={busy} onRetry={() => void onOver()} />
      )}
    </Stack>
  )
}

/** By the server's clock: that of the screen may be wrong, what counts is how long ago the answer came. */
function useCodeOfNow({ codes, now, readAt }: Shown, onOver: () => Promise<void>) {
  const [place, setPlace] = useState(0)
  const code = codes[place]
  const latest = useRef(onOver)
  useEffect(() => {
    latest.current = onOver
  })
  useEffect(() => {
    if (!code) return undefined
    const left = readAt + Date.parse(code.until) - Date.parse(now) - Date.now()
    const timer = setTimeout(
      () => {
        setPlace(place + 1)
        void latest.current()
      },
      Math.max(0, left),
    )
    return () => clearTimeout(timer)
  }, [code, now, place, readAt])
  return code
}
