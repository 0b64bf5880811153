import type { HandOver } from '@mulin/shared/sign-ups/hand-overs'
import { api } from '../../api'
import { spanText } from '../../platform/clock'
import { go, useParams } from '../../platform/navigation'
import { useShare } from '../../platform/page-life'
import { Answered } from '../../queries/answered'
import { useAnswer } from '../../queries/use-answer'
import { useMe } from '../../queries/use-me'
import { skillText } from '../../skill-words'
import { Cell, Cells } from '../../ui/cell'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/skeleton'
import { Stack } from '../../ui/stack'
import { GiveShift } from './give-shift'
import { TakeShift } from './take-shift'
import { texts } from './texts'

/** A shift that somebody cannot come to: its volunteer passes it on here, another one takes it. */
export function HandOverScreen() {
  const { code = '' } = useParams()
  const me = useMe()
  const asked = useAnswer(['hand-over', code], () => api.handOvers.one({ code }), {
    when: me.value !== undefined,
  })
  useShare(texts.shareTitle(asked.value?.activityTitle ?? ''), 'handOver', { code })
  return (
    <Page title={texts.title}>
      <Answered of={me} skeleton={<Skeleton of="detail" />}>
        {({ volunteer }) => (
          <Answered of={asked} skeleton={<Skeleton of="detail" />}>
            {(handOver) => <Shown code={code} handOver={handOver} skills={volunteer?.skills} />}
          </Answered>
        )}
      </Answered>
    </Page>
  )
}

interface Props {
  code: string
  handOver: HandOver
  skills: readonly NonNullable<HandOver['skill']>[] | undefined
}

const Shown = ({ code, handOver, skills }: Props) => (
  <Stack gap="wide">
    <Cells label={texts.facts}>
      <Cell
        icon="activity"
        title={handOver.activityTitle}
        note={handOver.sessionTitle}
        onPress={() => go('activity', { activityId: handOver.activityId })}
      />
      <Cell icon="calendar" title={spanText(handOver.startsAt, handOver.endsAt)} />
      <Cell icon="place" title={handOver.place} />
      {handOver.skill && <Cell icon="hand" title={skillText(handOver.skill, skills)} />}
    </Cells>
    {handOver.signUpId ? (
      <GiveShift code={code} signUpId={handOver.signUpId} />
    ) : (
      <TakeShift code={code} handOver={handOver} />
    )}
  </Stack>
)
