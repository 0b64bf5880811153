import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { timeText } from '../../platform/clock'
import { usePageShow } from '../../platform/page-life'
import { Beside } from '../../ui/beside'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DateLeaf } from '../../ui/date-leaf'
import { Text, Title } from '../../ui/text'
import { AnswerOffer } from './answer-offer'
import { useAskedForAnswer } from './asked-for-answer'
import { stageTexts } from './stage-texts'
import { offerTexts as texts } from './offer-texts'
import { useMySignUps } from './use-my-sign-ups'
import { useStanding } from './use-standing'
import { partyIn, whichOf } from './which'

/** Seats I am asked about: the most important thing there is. What became of one stands there until it was read. */
export function MyOffers() {
  const { pages = [] } = useMySignUps()
  const signUps = pages.flatMap((page) => page.signUps)
  const asked = useAskedForAnswer(signUps)
  const [read, setRead] = useState<readonly string[]>([])
  usePageShow(() => setRead([]))
  const shown = asked.filter((id) => !read.includes(id))
  return (
    <>
      {shown
        .flatMap((id) => signUps.find((signUp) => signUp.id === id) ?? [])
        .map((signUp) => (
          <OfferCard key={signUp.id} signUp={signUp} onRead={() => setRead([...read, signUp.id])} />
        ))}
    </>
  )
}

function OfferCard({ signUp, onRead }: { signUp: SignUp; onRead: () => void }) {
  const { startsAt, place, stage, what } = useStanding(signUp)
  const { word } = stageTexts[stage]
  return (
    <Card label={word}>
      <Title>{word}</Title>
      <Beside mark={<DateLeaf at={startsAt} />}>
        <Text strong>{signUp.activityTitle}</Text>
        <Text>{[...partyIn(signUp), timeText(startsAt)].join(' ')}</Text>
        <Text soft>{place}</Text>
      </Beside>
      <Text strong>{what}</Text>
      {stage === 'offered' ? (
        <AnswerOffer signUp={signUp} />
      ) : (
        <Button label={`${texts.seen} ${whichOf(signUp)}`} onPress={onRead}>
          {texts.seen}
        </Button>
      )}
    </Card>
  )
}
