import { isPassedUp, isReopened, minutesIn } from '@mulin/shared/hours/hours'
import type { InboxItem } from '@mulin/shared/inbox'
import { timeOf } from '@mulin/shared/times'
import { agoText, durationText, leftText, spanText } from '../../../platform/clock'
import { DeadlineBar } from '../../../ui/progress-bar'
import { Tag } from '../../../ui/tag'
import { WorkRow } from '../../../ui/work-row'
import { nameWord, stateTones, stateWords } from '../words'
import { Certified } from './certified'
import { Decision } from './decision'
import { texts } from './texts'

type Waiting = Extract<InboxItem, { kind: 'hours' }>

/** Hours among everything that waits: what was recorded, what the volunteer says to it, and the decision. */
export function WaitingHours({ item, chosen }: { item: Waiting; chosen: boolean }) {
  const { state, since, dueAt } = item
  const name = nameWord(item)
  const left = texts.answerWithin(leftText(dueAt))
  return (
    <WorkRow
      label={`${texts.hours} ${name}`}
      icon="clock"
      title={`${texts.hours} ${name}`}
      note={noteOf(item)}
      tag={<Tag tone={stateTones[state]}>{stateWords[state]}</Tag>}
      age={state === 'disputed' ? texts.disputedSince(agoText(since)) : texts.since(agoText(since))}
      left={left}
      bar={<DeadlineBar from={since} until={dueAt} label={left} />}
      chosen={chosen}
    >
      <Certified hours={item} />
      <Decision hours={{ ...item, name }} />
    </WorkRow>
  )
}

function noteOf(item: Waiting): string {
  const { activityTitle, sessionTitle, state, checkedInAt } = item
  const served = texts.served(spanText(item.startsAt, item.endsAt), durationText(minutesIn(item)))
  return [
    `${activityTitle} ${sessionTitle}，${served}`,
    !checkedInAt && texts.neverCame,
    isReopened(item) && texts.reopened,
    state === 'disputed' ? saidIn(item) : neverLeftIn(item),
    isPassedUp(item) && texts.passedUp,
  ]
    .filter(Boolean)
    .join('。')
}

const saidIn = ({ entries }: Waiting) => entries.filter(({ by }) => by === 'volunteer').at(-1)?.reason

const neverLeftIn = ({ checkedInAt, checkedOutAt }: Waiting) =>
  checkedInAt && !checkedOutAt && texts.neverLeft(timeOf(checkedInAt))
