import { type Referral, referrals } from '@mulin/shared/referrals'
import { useState } from 'react'
import { api } from '../../api'
import { timeText } from '../../platform/clock'
import { newRequestId } from '../../platform/ids'
import { useShare } from '../../platform/page-life'
import { Answered } from '../../queries/answered'
import { PassOn } from '../../queries/pass-on'
import { RefusalStrip } from '../../queries/refusal-strip'
import { changedByLinks, useLinks } from '../../queries/unit-link'
import { unitLinkWords } from '../../queries/unit-link-words'
import { useAct } from '../../queries/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Choice } from '../../ui/choice'
import { Section, Stack } from '../../ui/stack'
import { Caption, Text, Title } from '../../ui/text'
import { texts, whyEnded } from './texts'

interface Props {
  hazardId: string
  number: string
  /** Only what a unit has can be referred to it. */
  isWithUnit: boolean
}

/** For who decides: links by which the unit answers without an account, and when they were opened. */
export function Links({ hazardId, number, isWithUnit }: Props) {
  const { asked, open } = useLinks(hazardId)
  useSharedLink(number, open)
  // Where there is nothing to see and nothing to make, there is no heading either.
  if (asked.value?.referrals.length === 0 && !isWithUnit) return null
  return (
    <Section label={texts.links}>
      <Stack>
        <Title>{texts.links}</Title>
        <Answered of={asked}>
          {({ referrals }) => (
            <>
              {referrals.map((referral) => (
                <LinkCard key={referral.id} hazardId={hazardId} referral={referral} />
              ))}
              {isWithUnit && !open && <NewLink hazardId={hazardId} />}
            </>
          )}
        </Answered>
      </Stack>
    </Section>
  )
}

/** The open link; without one the menu of WeChat leads where anybody may look. */
function useSharedLink(number: string, open: Referral | undefined) {
  const [title, route] = open
    ? ([unitLinkWords.shareTitle(number), 'referral'] as const)
    : ([texts.ledger, 'ledger'] as const)
  useShare(title, route, { secret: open?.secret })
}

function NewLink({ hazardId }: { hazardId: string }) {
  const [requestId, setRequestId] = useState(newRequestId)
  const [days, setDays] = useState('7')
  const act = useAct(api(referrals).refer, {
    changes: changedByLinks(hazardId),
    onDone: () => setRequestId(newRequestId()),
  })
  const choose = (value: string) => {
    setDays(value)
    setRequestId(newRequestId())
  }
  return (
    <>
      <Text soft>{texts.linksHow}</Text>
      <Choice label={texts.days} options={texts.dayOptions} value={days} onChange={choose} />
      <RefusalStrip refusal={act.refusal} />
      <Button busy={act.busy} onPress={() => act.run({ hazardId, requestId, days: Number(days) })}>
        {unitLinkWords.make}
      </Button>
    </>
  )
}

function LinkCard({ hazardId, referral }: { hazardId: string; referral: Referral }) {
  const act = useAct(api(referrals).withdraw, { changes: changedByLinks(hazardId) })
  const { id: referralId, secret, unitName, state } = referral
  return (
    <Card>
      <Stack gap="tight">
        <Title small>{unitName}</Title>
        <Text>{standing(referral)}</Text>
        <Accesses of={referral} />
        {state === 'worn_out' && <Caption>{texts.wornOut}</Caption>}
        {state === 'open' && <PassOn route="referral" params={{ secret }} words={unitLinkWords} look="secondary" />}
        {(state === 'open' || state === 'worn_out') && (
          <Button look="plain" busy={act.busy} onPress={() => act.run({ hazardId, referralId })}>
            {texts.withdraw}
          </Button>
        )}
        <RefusalStrip refusal={act.refusal} />
      </Stack>
    </Card>
  )
}

const standing = ({ state, expiresAt, ended }: Referral) =>
  ended ? texts.ended(timeText(ended.at), whyEnded(ended)) : texts.until(texts.states[state], timeText(expiresAt))

/** What was done in full; that it was opened as a number, with the last time. */
function Accesses({ of: { accesses } }: { of: Referral }) {
  const opened = accesses.filter(({ what }) => what === 'opened')
  const last = opened.at(-1)
  return (
    <>
      <Caption>{last ? texts.opened(opened.length, timeText(last.at)) : texts.never}</Caption>
      {accesses
        .filter(({ what }) => what !== 'opened')
        .map(({ at, what }) => (
          <Caption key={at}>{texts.access(timeText(at), texts.accesses[what])}</Caption>
        ))}
    </>
  )
}
