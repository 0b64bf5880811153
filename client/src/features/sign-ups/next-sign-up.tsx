import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { now, timeText } from '../../platform/clock'
import { go } from '../../platform/navigation'
import { Beside } from '../../ui/beside'
import { Card } from '../../ui/card'
import { DateLeaf } from '../../ui/date-leaf'
import { Row, Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { inOrder, isOffered, isStopped } from './my-order'
import { useSeenStopped } from './seen-stopped'
import { StageTag } from './stage-tag'
import { texts } from './texts'
import { useMySignUps } from './use-my-sign-ups'
import { useStanding } from './use-standing'
import { partyIn } from './which'

const isUndecided = ({ state }: SignUp) => state === 'waiting' || state === 'pending'

/** What I wait for, where I go next, and until I saw it where I need not go; nothing while there is none. */
export function NextSignUp() {
  const upcoming = useUpcoming()
  const waited = upcoming.find(({ position }) => position !== undefined) ?? upcoming.find(isUndecided)
  const next = upcoming.find((signUp) => !isOffered(signUp) && !isUndecided(signUp) && !isStopped(signUp))
  const seen = useSeenStopped()
  const stopped = upcoming.filter((signUp) => isStopped(signUp) && !seen.includes(signUp.id))
  return (
    <>
      {waited && <NextCard title={texts.waitedFor} signUp={waited} />}
      {next && <NextCard title={texts.next} signUp={next} />}
      {stopped.map((signUp) => (
        <NextCard key={signUp.id} title={texts.stopped} signUp={signUp} />
      ))}
    </>
  )
}

function useUpcoming(): readonly SignUp[] {
  const { pages = [] } = useMySignUps()
  return inOrder(
    pages.flatMap(({ signUps }) => signUps),
    now(),
  ).upcoming
}

function NextCard({ title, signUp }: { title: string; signUp: SignUp }) {
  const { startsAt, place, stage, what } = useStanding(signUp)
  return (
    <Card onPress={() => go('mySignUps')}>
      <Text soft>{title}</Text>
      <Beside mark={<DateLeaf at={startsAt} />}>
        <Text strong>{signUp.activityTitle}</Text>
        <Text>{[...partyIn(signUp), timeText(startsAt)].join(' ')}</Text>
        <Text soft>{place}</Text>
        <Stack gap="tight">
          <Row>
            <StageTag stage={stage} />
          </Row>
          {(isUndecided(signUp) || isStopped(signUp)) && <Text>{what}</Text>}
        </Stack>
      </Beside>
    </Card>
  )
}
