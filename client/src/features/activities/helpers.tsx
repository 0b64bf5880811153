import type { Activity } from '@mulin/shared/activities/activity'
import type { SessionShift } from '@mulin/shared/activities/shifts'
import type { Person } from '@mulin/shared/people'
import type { Skill } from '@mulin/shared/skills'
import { now } from '../../platform/clock'
import { go } from '../../platform/navigation'
import type { SeatWords } from '../../seat-words'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Cell, Cells } from '../../ui/cell'
import { Tag } from '../../ui/tag'
import { Row, Section } from '../../ui/stack'
import { Text, Title } from '../../ui/text'
import { titleFor } from '@mulin/shared/sign-ups/lines'
import { helpersWanted, type OpenShift, openShifts, shiftNotes } from './open-shifts'
import { type OwnSeat, type OwnSeats, ownWords } from './own-seats'
import { texts } from './texts'

interface Props {
  activity: Activity
  own: OwnSeats
  volunteer: Person['volunteer']
}

/** The second way to take part: where helpers are wanted. */
export function Helpers({ activity, own, volunteer }: Props) {
  const shifts = openShifts(activity, now())
  const wanted = helpersWanted(shifts)
  if (wanted === 0) return null
  const registered = volunteer?.state === 'approved' ? (volunteer.skills ?? []) : undefined
  return (
    <Section label={texts.helpers}>
      <Title>{texts.helpers}</Title>
      <Card>
        <Text>{texts.helpersWanted(wanted)}</Text>
        <HowToHelp activityId={activity.id} state={volunteer?.state} />
      </Card>
      <Cells label={texts.shifts}>
        {shifts.map((one) => (
          <ShiftRow
            key={`${one.session.id} ${one.shift.id}`}
            {...{ activity, one, registered }}
            mine={own.get(one.session.id)}
          />
        ))}
      </Cells>
    </Section>
  )
}

interface RowProps {
  activity: Activity
  one: OpenShift
  /** Of an approved volunteer. */
  registered: readonly Skill[] | undefined
  /** In the same session, of which one has one seat or shift. */
  mine: OwnSeat | undefined
}

/** Each shift with its free places; who may help signs up for it, and who is in its session reads that instead. */
function ShiftRow({ activity, one, registered, mine }: RowProps) {
  const { session, shift, left } = one
  const where = { activityId: activity.id, as: 'volunteer', sessionId: session.id, shiftId: shift.id }
  const { words, tone } = mine ? ownWordsIn(shift, mine) : wordsOf(left)
  return (
    <Cell
      title={titleFor(session, { as: 'volunteer', shiftId: shift.id })}
      note={shiftNotes(activity, one, registered)}
      value={<Tag tone={tone}>{words}</Tag>}
      {...(mine && { onPress: () => go('signUpDetail', { signUpId: mine.id }) })}
      {...(!mine && registered && left > 0 && { onPress: () => go('signUp', where) })}
    />
  )
}

const wordsOf = (left: number): SeatWords =>
  left > 0 ? { words: texts.placesLeft(left), tone: 'action' } : { words: texts.noPlaceLeft, tone: 'neutral' }

const ownWordsIn = ({ id }: SessionShift, mine: OwnSeat): SeatWords =>
  mine.as === 'volunteer' && mine.shiftId === id ? ownWords(mine) : { words: texts.inSession, tone: 'neutral' }

function HowToHelp({
  activityId,
  state,
}: {
  activityId: string
  state: 'pending' | 'approved' | 'declined' | undefined
}) {
  if (state === 'pending') return <Text soft>{texts.reviewing}</Text>
  if (state === 'approved')
    return (
      <Row>
        <Button icon="hand" onPress={() => go('signUp', { activityId, as: 'volunteer' })}>
          {texts.help}
        </Button>
      </Row>
    )
  return (
    <>
      <Text soft>{texts.registerFirst}</Text>
      <Row>
        <Button icon="hand" onPress={() => go('volunteer')}>
          {texts.register}
        </Button>
      </Row>
    </>
  )
}
