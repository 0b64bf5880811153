import { type VolunteerRow, volunteers, VolunteerState } from '@mulin/shared/volunteers'
import { useState } from 'react'
import { api } from '../../api'
import { agoText } from '../../platform/clock'
import { AnsweredPages } from '../../queries/answered'
import { usePages } from '../../queries/use-pages'
import { skillsText } from '../../skill-words'
import { Card } from '../../ui/card'
import { LongList } from '../../ui/long-list'
import { Segments } from '../../ui/segments'
import { Row, Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Caption, Text, Title } from '../../ui/text'
import { Decision } from './decision'
import { reviewTexts, stateNames } from './review-texts'
import { timesText } from './texts'
import { Trained } from './trained'

const options = VolunteerState.options.map((value) => ({ value, label: stateNames[value] }))

/** Registrations of my area, by state; those that wait are decided right here. */
export function VolunteerReview() {
  const [state, setState] = useState<VolunteerState>('pending')
  const asked = usePages(['volunteers', state], (after) => api(volunteers).list({ state, after }))

  return (
    <Stack>
      <Segments label={reviewTexts.list} options={options} value={state} onChange={setState} />
      <AnsweredPages of={asked}>
        {(pages) => {
          const rows = pages.flatMap(({ volunteers }) => volunteers)
          if (rows.length === 0) return <Empty icon="hand" what={reviewTexts.none} />
          return (
            <LongList label={reviewTexts.list}>
              {rows.map((row) => (
                <VolunteerCard key={row.id} row={row} />
              ))}
            </LongList>
          )
        }}
      </AnsweredPages>
    </Stack>
  )
}

const VolunteerCard = ({ row }: { row: VolunteerRow }) => (
  <Card>
    <Stack gap="close">
      <Row apart>
        <Title small>{row.name}</Title>
        <Caption>{reviewTexts.since(agoText(row.registeredAt))}</Caption>
      </Row>
      <Caption>{row.phoneMasked}</Caption>
      <Text>{reviewTexts.skills(skillsText(row.skills))}</Text>
      <Text>{reviewTexts.times(timesText(row.times))}</Text>
      {row.asked && <Text>{reviewTexts.asked(skillsText(row.asked))}</Text>}
      {row.about && <Text soft>{row.about}</Text>}
      <Trained name={row.name} trainings={row.trainings} />
      {row.reason && <Text soft>{reviewTexts.because(row.reason)}</Text>}
      {(row.state === 'pending' || row.asked) && <Decision volunteer={row} />}
    </Stack>
  </Card>
)
