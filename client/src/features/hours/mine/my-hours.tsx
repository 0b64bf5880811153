import { type Hours, minutesIn } from '@mulin/shared/hours/hours'
import { outcomeOf } from '@mulin/shared/hours/workflow'
import { useState } from 'react'
import { api } from '../../../api'
import { dateText, durationText, spanText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { AnsweredPages } from '../../../queries/answered'
import { usePages } from '../../../queries/use-pages'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { List } from '../../../ui/list'
import { Row, Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { Tag } from '../../../ui/tag'
import { Caption, Headline, Text, Title } from '../../../ui/text'
import { HoursTrail } from '../hours-trail'
import { stateTones, stateWords } from '../words'
import { DisputeSheet } from './dispute-sheet'
import { texts } from './texts'

/** What I did as a volunteer, what of it counts, and the way to say that something is wrong. */
export function MyHours() {
  const asked = usePages(['my-hours'], (after) => api.hours.mine({ after }))
  return (
    <AnsweredPages of={asked}>
      {(pages) => {
        const all = pages.flatMap(({ hours }) => hours)
        if (all.length === 0) return <NoHours />
        return (
          <Stack>
            <Total minutes={pages[0]?.confirmedMinutes ?? 0} />
            <List label={texts.mine}>
              {all.map((hours) => (
                <HoursCard key={hours.id} hours={hours} />
              ))}
            </List>
          </Stack>
        )
      }}
    </AnsweredPages>
  )
}

const NoHours = () => (
  <Empty
    icon="clock"
    what={texts.none}
    next={
      <Stack>
        <Text>{texts.noneNext}</Text>
        <Button look="primary" onPress={() => go('activities')}>
          {texts.activities}
        </Button>
      </Stack>
    }
  />
)

const Total = ({ minutes }: { minutes: number }) => (
  <Stack gap="tight">
    <Headline>{texts.total(durationText(minutes))}</Headline>
    <Caption>{texts.totalNote}</Caption>
    <Row>
      <Button icon="star" onPress={() => go('myCertificates')}>
        {texts.certificates}
      </Button>
    </Row>
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
      {hours.dueAt && <Caption>{texts.answerBy(dateText(hours.dueAt))}</Caption>}
      <HoursTrail hours={hours} label={`${texts.trail} ${hours.activityTitle}`} />
      {outcomeOf(hours.state, 'dispute', 'volunteer') && <Dispute hours={hours} />}
    </Stack>
  </Card>
)

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
