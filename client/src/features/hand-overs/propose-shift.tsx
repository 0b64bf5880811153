import { signUps } from '@mulin/shared/sign-ups/endpoints'
import { type HandOver, handOvers } from '@mulin/shared/sign-ups/hand-overs'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { api } from '../../api'
import { now, timeText } from '../../platform/clock'
import { newRequestId } from '../../platform/ids'
import { go } from '../../platform/navigation'
import { say } from '../../platform/toast'
import { Answered } from '../../queries/answered'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { useAnswer } from '../../queries/use-answer'
import { useCache } from '../../queries/use-cache'
import { Button } from '../../ui/button'
import { Choice } from '../../ui/choice'
import { NoticeStrip } from '../../ui/notice-strip'
import { Skeleton } from '../../ui/skeleton'
import { Stack } from '../../ui/stack'
import { Text, Title } from '../../ui/text'
import { CannotTake } from './cannot-take'
import { texts } from './texts'

interface Props {
  code: string
  handOver: HandOver
}

/** One of my shifts for this one; who has none reads so. */
export function ProposeShift({ code, handOver }: Props) {
  const { whyNot, nameMasked, sessionId } = handOver
  const mine = useAnswer(['my-sign-ups', 'to-give'], () => api(signUps).mine({ limit: 50 }), { isOwn: true })
  if (whyNot) return <CannotTake why={whyNot} />
  return (
    <Stack>
      <Title>{texts.asksInReturn(nameMasked)}</Title>
      <Answered of={mine} skeleton={<Skeleton of="list" />}>
        {({ signUps }) => <OneOf code={code} shifts={signUps.filter((signUp) => isToGive(signUp, sessionId))} />}
      </Answered>
    </Stack>
  )
}

const isToGive = ({ as, state, startsAt, sessionId }: SignUp, wanted: string) =>
  as === 'volunteer' && state === 'confirmed' && startsAt > now() && sessionId !== wanted

function OneOf({ code, shifts }: { code: string; shifts: readonly SignUp[] }) {
  const [chosen, setChosen] = useState({ signUpId: shifts[0]?.id ?? '', requestId: newRequestId() })
  const { askAgain } = useCache()
  const act = useAct(api(handOvers).propose, {
    changes: [['hand-over'], ['sign-up'], ['my-sign-ups']],
    onDone: ({ isOver }) => {
      // It may be declined, or taken back, while this is still open.
      setChosen(({ signUpId }) => ({ signUpId, requestId: newRequestId() }))
      say(isOver ? texts.proposedBefore : texts.proposed)
    },
  })
  const choose = (signUpId: string) => {
    act.forget()
    setChosen({ signUpId, requestId: newRequestId() })
  }
  const propose = async () => {
    const answer = await act.run({ code, ...chosen })
    // Somebody else proposed, or the shift is gone.
    if (!answer.ok) await askAgain(['hand-over', code])
  }
  const isElsewhere = shifts.some(({ id, proposedCode }) => id === chosen.signUpId && proposedCode !== undefined)
  if (shifts.length === 0) return <NothingToGive />
  return (
    <>
      <Choice label={texts.give} options={shifts.map(optionOf)} value={chosen.signUpId} onChange={choose} />
      {isElsewhere && <NoticeStrip tone="waiting">{texts.movesHere}</NoticeStrip>}
      <RefusalStrip refusal={act.refusal} />
      <Button look="primary" block icon="send" busy={act.busy} onPress={propose}>
        {texts.propose}
      </Button>
    </>
  )
}

const optionOf = ({ id, activityTitle, sessionTitle, startsAt, place }: SignUp) => ({
  value: id,
  label: `${activityTitle} ${sessionTitle}`,
  note: `${timeText(startsAt)} ${place}`,
})

const NothingToGive = () => (
  <Stack gap="close">
    <Text>{texts.nothingToGive}</Text>
    <Button onPress={() => go('activities')}>{texts.activities}</Button>
  </Stack>
)
