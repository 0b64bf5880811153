import { referrals } from '@mulin/shared/referrals'
import { useEffect, useState } from 'react'
import { api } from '../api'
import { timeText } from '../platform/clock'
import { newRequestId } from '../platform/ids'
import { useShare } from '../platform/page-life'
import { Button } from '../ui/button'
import { Stack } from '../ui/stack'
import { Caption, Text } from '../ui/text'
import { Answered } from './answered'
import { PassOn } from './pass-on'
import { RefusalStrip } from './refusal-strip'
import { unitLinkWords as words } from './unit-link-words'
import { useAct } from './use-act'
import { useAnswer } from './use-answer'

/** The links of a hazard, with the one that can be passed on. */
export function useLinks(hazardId: string) {
  const asked = useAnswer(['referrals', hazardId], () => api(referrals).ofHazard({ hazardId }))
  return { asked, open: asked.value?.referrals.find(({ state }) => state === 'open') }
}

/** What shows whether a unit has been sent its link. */
export const changedByLinks = (hazardId: string) => [
  ['referrals', hazardId],
  ['hazard', hazardId],
  ['inbox'],
  ['hazards-of-area'],
]

// As long as the page of the hazard proposes.
const days = 7

interface Props {
  hazardId: string
  number: string
}

/** The link by which a unit without an account hears of a hazard: the open one, or else a new one, made at once. */
export function UnitLink({ hazardId, number }: Props) {
  const [requestId] = useState(newRequestId)
  const { asked, open } = useLinks(hazardId)
  const { run, busy, refusal } = useAct(api(referrals).refer, { changes: changedByLinks(hazardId) })
  const isMissing = asked.value !== undefined && !open
  // Once: a second try is a tap.
  useEffect(() => {
    if (isMissing) void run({ hazardId, requestId, days })
  }, [isMissing, run, hazardId, requestId])
  useShare(words.shareTitle(number), 'referral', { secret: open?.secret })

  return (
    <Answered of={asked}>
      {() =>
        open ? (
          <Stack>
            <Text soft>{words.how}</Text>
            <PassOn route="referral" params={{ secret: open.secret }} words={words} />
            <Caption>{words.until(timeText(open.expiresAt))}</Caption>
          </Stack>
        ) : (
          <Stack>
            <RefusalStrip refusal={refusal} />
            {refusal ? (
              <Button busy={busy} onPress={() => run({ hazardId, requestId, days })}>
                {words.make}
              </Button>
            ) : (
              <Text soft>{words.making}</Text>
            )}
          </Stack>
        )
      }
    </Answered>
  )
}
