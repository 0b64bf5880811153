import { hours } from '@mulin/shared/hours/endpoints'
import { type Hours, isPassedUp, minutesIn } from '@mulin/shared/hours/hours'
import { outcomeOf, waitsForStaff } from '@mulin/shared/hours/workflow'
import { timeOf } from '@mulin/shared/times'
import { useState } from 'react'
import { api } from '../../../api'
import { dateText, durationText, spanText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { AnsweredPages } from '../../../queries/answered'
import { useMe } from '../../../queries/use-me'
import { usePages } from '../../../queries/use-pages'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { LongList } from '../../../ui/long-list'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Row, Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { Tag } from '../../../ui/tag'
import { Caption, Headline, Text, Title } from '../../../ui/text'
import { HoursTrail } from '../hours-trail'
import { stateTones, stateWords } from '../words'
import { DisputeSheet } from './dispute-sheet'
import { MyTrainings } from './my-trainings'
import { texts } from './texts'

/** What I did as a volunteer, what of it counts, and the way to say that something is wrong. */
export function MyHours() {
  const asked = usePages(['my-hours'], (after) => api(hours).mine({ after }))
  return (
    <AnsweredPages of={asked}>
      {(pages) => {
        const all = pages.flatMap(({ hours }) => hours)
        const trainings = pages[0]?.trainings ?? []
        if (all.length === 0)
          return (
            <Stack>
              <NoHours />
              <MyTrainings trainings={trainings} />
            </Stack>
          )
        return (
          <Stack>
            <Total minutes={pages[0]?.confirmedMinutes ?? 0} waiting={minutesOf(all.filter(isWaiting))} />
            <MyTrainings trainings={trainings} />
            {trainings.length > 0 && <Title>{texts.services}</Title>}
            <LongList label={texts.mine}>
              {all.map((hours) => (
                <HoursCard key={hours.id} hours={hours} />
              ))}
            </LongList>
          </Stack>
        )
      }}
    </AnsweredPages>
  )
}

const isWaiting = ({ state }: Hours) => waitsForStaff(state)
const minutesOf = (all: readonly Hours[]) => all.reduce((sum, hours) => sum + minutesIn(hours), 0)

/** The next step of who is a volunteer is an activity; everybody else registers first. */
function NoHours() {
  const { value: me } = useMe()
  const mayServe = me?.volunteer?.state === 'approved'
  return (
    <Empty
      icon="clock"
      what={texts.none}
      next={
        <>
          <Text soft>{mayServe ? texts.noneNext : texts.notYetVolunteer}</Text>
          <Button look="primary" onPress={() => go(mayServe ? 'activities' : 'volunteer')}>
            {mayServe ? texts.activities : texts.register}
          </Button>
        </>
      }
    />
  )
}

const Total = ({ minutes, waiting }: { minutes: number; waiting: number }) => (
  <Stack>
    <Stack gap="tight">
      <Headline>{texts.total(durationText(minutes))}</Headline>
      {waiting > 0 && <Text>{texts.waiting(durationText(waiting))}</Text>}
      <Caption>{texts.totalNote}</Caption>
    </Stack>
    <Button look="primary" icon="star" block onPress={() => go('myCertificates')}>
      {texts.certificates}
    </Button>
  </Stack>
)

const HoursCard = ({ hours }: { hours: Hours }) => (
  <Card>
    <Stack gap="close">
      <Row apart>
        <Title small>{`${hours.activityTitle} ${hours.sessionTitle}`}</Title>
        <Tag tone={stateTones[hours.state]}>{stateWords[hours.state]}</Tag>
      </Row>
      <Text soft>{spanText(hours.startsAt, hours.endsAt)}</Text>
      <Text strong>{texts.minutes(durationText(minutesIn(hours)))}</Text>
      <Presence hours={hours} />
      <AnswerBy hours={hours} />
      <HoursTrail hours={hours} label={`${texts.trail} ${hours.activityTitle}`} />
      {outcomeOf(hours.state, 'dispute', 'volunteer') && <Dispute hours={hours} />}
    </Stack>
  </Card>
)

function AnswerBy({ hours }: { hours: Hours }) {
  if (hours.dueAt === undefined) return null
  if (isPassedUp(hours)) return <NoticeStrip tone="waiting">{texts.passedUp(dateText(hours.dueAt))}</NoticeStrip>
  return <Caption>{texts.answerBy(dateText(hours.dueAt))}</Caption>
}

function Presence({ hours: { checkedInAt, checkedOutAt, state } }: { hours: Hours }) {
  if (!checkedInAt) return null
  if (checkedOutAt) return <Caption>{texts.cameAndLeft(timeOf(checkedInAt), timeOf(checkedOutAt))}</Caption>
  const next = state === 'pending' ? texts.sayWhenYouLeft : ''
  return <Caption>{`${texts.neverLeft(timeOf(checkedInAt))}${next}`}</Caption>
}

function Dispute({ hours }: { hours: Hours }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button label={`${texts.dispute} ${hours.activityTitle}`} onPress={() => setOpen(true)}>
        {texts.dispute}
      </Button>
      {open && <DisputeSheet hoursId={hours.id} onClose={() => setOpen(false)} />}
    </>
  )
}
