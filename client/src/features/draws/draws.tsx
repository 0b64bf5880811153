import type { Activity, Session } from '@mulin/shared/activities/activity'
import { isDrawn } from '@mulin/shared/sign-ups/draw-check'
import { signUps } from '@mulin/shared/sign-ups/endpoints'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { api } from '../../api'
import { spanText } from '../../platform/clock'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { Segments } from '../../ui/segments'
import { Skeleton } from '../../ui/skeleton'
import { Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Text, Title } from '../../ui/text'
import { DrawAhead } from './draw-ahead'
import { DrawResult } from './draw-result'
import { texts } from './texts'
import { useActivity } from './use-activity'

/** By session, what I signed up for. Given by the page: it knows the sign-ups. */
type Own = ReadonlyMap<string, Pick<SignUp, 'id' | 'as'>>

/** How the seats of an activity's lotteries are drawn, for anyone who wants to be sure of it. */
export function Draws({ own }: { own: Own }) {
  const { asked } = useActivity()
  return (
    <Answered
      of={asked}
      skeleton={<Skeleton of="detail" />}
      words={{ activity_not_found: texts.gone, invalid_input: texts.gone }}
    >
      {(activity) => <OfActivity activity={activity} own={own} />}
    </Answered>
  )
}

function OfActivity({ activity, own }: { activity: Activity; own: Own }) {
  const { lotteries } = useActivity()
  const [chosen, setChosen] = useState('')
  const session = lotteries.find(({ id }) => id === chosen) ?? lotteries[0]
  if (!session) return <Empty what={texts.none} next={texts.noneNext} />
  return (
    <Stack gap="wide">
      <Stack gap="tight">
        <Title>{activity.title}</Title>
        <Text soft>{`${session.title} ${spanText(session.startsAt, session.endsAt)}`}</Text>
      </Stack>
      {lotteries.length > 1 && (
        <Segments
          label={texts.sessions}
          options={lotteries.map(({ id, title }) => ({ value: id, label: title }))}
          value={session.id}
          onChange={setChosen}
        />
      )}
      <OfSession key={session.id} activity={activity} session={session} own={own.get(session.id)} />
    </Stack>
  )
}

interface OfSessionProps {
  activity: Activity
  session: Session
  own: Pick<SignUp, 'id' | 'as'> | undefined
}

function OfSession({ activity: { id: activityId, state }, session, own }: OfSessionProps) {
  const asked = useAnswer(['draw', activityId], () => api(signUps).draw({ activityId }))
  const mine = own?.as === 'participant' ? own.id : undefined
  return (
    <Answered of={asked} skeleton={<Skeleton of="detail" />}>
      {({ draws }) => {
        const draw = draws.find(({ sessionId }) => sessionId === session.id)
        if (draw && isDrawn(draw)) return <DrawResult draw={draw} session={session} mine={mine} />
        if (state === 'cancelled') return <Empty what={texts.off} />
        if (session.cancelled) return <Empty what={texts.sessionOff} />
        return <DrawAhead draw={draw} session={session} mine={mine} asking={asked.asking} onAsk={asked.again} />
      }}
    </Answered>
  )
}
