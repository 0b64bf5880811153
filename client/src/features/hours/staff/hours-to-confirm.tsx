import type { OutputOf } from '@mulin/shared/endpoint'
import { hours } from '@mulin/shared/hours/endpoints'
import { type HoursRow, isReopened, minutesIn } from '@mulin/shared/hours/hours'
import type { HoursState } from '@mulin/shared/hours/workflow'
import { timeOf } from '@mulin/shared/times'
import { useState } from 'react'
import { api } from '../../../api'
import { durationText, leftText, spanText } from '../../../platform/clock'
import { go } from '../../../platform/navigation'
import { AnsweredPages } from '../../../queries/answered'
import { usePages } from '../../../queries/use-pages'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { LongList } from '../../../ui/long-list'
import { Segments } from '../../../ui/segments'
import { Row, Stack } from '../../../ui/stack'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Empty } from '../../../ui/states'
import { Caption, Text, Title } from '../../../ui/text'
import { HoursTrail } from '../hours-trail'
import { nameWord, stateWords } from '../words'
import { Certified } from './certified'
import { Decision } from './decision'
import { texts } from './texts'

// What waits comes first.
const shown = ['pending', 'disputed', 'confirmed', 'settled', 'void'] as const satisfies readonly HoursState[]

/** Hours of volunteers in my area, by state; what waits is decided right here. */
export function HoursToConfirm() {
  const [state, setState] = useState<HoursState>('pending')
  const asked = usePages(['hours-to-confirm', state], (after) => api(hours).list({ state, after }))
  const waiting = useLast(asked.pages?.[0]?.waiting)
  const options = shown.map((value) => ({ value, label: stateWords[value], count: countIn(waiting, value) }))

  return (
    <Stack>
      <Segments label={texts.list} options={options} value={state} onChange={setState} />
      <AnsweredPages of={asked}>
        {(pages) => {
          const rows = pages.flatMap(({ hours }) => hours)
          if (rows.length === 0) return <Empty icon="clock" what={texts.none[state]} next={texts.noneNext} />
          return (
            <LongList label={texts.list}>
              {rows.map((row) => (
                <HoursCard key={row.id} row={{ ...row, name: nameWord(row) }} />
              ))}
            </LongList>
          )
        }}
      </AnsweredPages>
      <Button look="plain" block onPress={() => go('certificate')}>
        {texts.certificates}
      </Button>
    </Stack>
  )
}

type Counts = NonNullable<OutputOf<typeof hours.list>['waiting']>

const countIn = (waiting: Counts | undefined, state: HoursState) =>
  state === 'pending' || state === 'disputed' ? waiting?.[state] : undefined

/** The lists of what is over do not say it, and neither does one that is still on its way. */
function useLast(waiting: Counts | undefined) {
  const [last, setLast] = useState(waiting)
  if (waiting !== undefined && waiting !== last) setLast(waiting)
  return last
}

const HoursCard = ({ row }: { row: HoursRow }) => (
  <Card>
    <Stack gap="close">
      <Row apart>
        <Title small>{row.name}</Title>
        {row.dueAt && <Caption>{texts.answerWithin(leftText(row.dueAt))}</Caption>}
      </Row>
      <Text>{`${row.activityTitle} ${row.sessionTitle}`}</Text>
      <Text strong>{texts.recorded(durationText(minutesIn(row)))}</Text>
      <Caption>{timesOf(row)}</Caption>
      {isReopened(row) && <NoticeStrip tone="waiting">{texts.reopened}</NoticeStrip>}
      <Certified hours={row} />
      <HoursTrail hours={row} label={`${texts.trail} ${row.name}`} />
      <Decision hours={row} />
    </Stack>
  </Card>
)

const timesOf = ({ startsAt, endsAt, checkedInAt, checkedOutAt }: HoursRow) =>
  [texts.shift(spanText(startsAt, endsAt)), checkedInAt && presenceOf(timeOf(checkedInAt), checkedOutAt)]
    .filter(Boolean)
    .join('；')

const presenceOf = (came: string, checkedOutAt: string | undefined) =>
  checkedOutAt ? texts.cameAndLeft(came, timeOf(checkedOutAt)) : texts.neverLeft(came)
