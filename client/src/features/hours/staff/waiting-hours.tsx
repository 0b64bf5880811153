import { isPassedUp, minutesIn } from '@mulin/shared/hours/hours'
import type { InboxItem } from '@mulin/shared/inbox'
import { timeOf } from '@mulin/shared/times'
import { agoText, durationText, leftText, spanText } from '../../../platform/clock'
import { DeadlineBar } from '../../../ui/progress-bar'
import { Tag } from '../../../ui/tag'
import { WorkRow } from '../../../ui/work-row'
import { nameWord, stateTones, stateWords } from '../words'
import { Decision } from './decision'
import { texts } from './texts'

type Waiting = Extract<InboxItem, { kind: 'hours' }>

/** Hours among everything that waits: what was recorded, what the volunteer says to it, and the decision. */
export function WaitingHours({ item, chosen }: { item: Waiting; chosen: boolean }) {
  const { activityTitle, sessionTitle, state, since, dueAt, entries, checkedInAt, checkedOutAt } = item
  const name = nameWord(item)
  const left = texts.answerWithin(leftText(dueAt))
  const served = texts.served(spanText(item.startsAt, item.endsAt), durationText(minutesIn(item)))
  const words =
    entries.filter(({ action }) => action !== 'escalate').at(-1)?.reason ??
    (checkedInAt && !checkedOutAt && texts.neverLeft(timeOf(checkedInAt)))
  return (
    <WorkRow
      label={`${texts.hours} ${name}`}
      icon="clock"
      title={`${texts.hours} ${name}`}
      note={[
        `${activityTitle} ${sessionTitle}，${served}`,
        !checkedInAt && texts.neverCame,
        words,
        isPassedUp(item) && texts.passedUp,
      ]
        .filter(Boolean)
        .join('。')}
      tag={<Tag tone={stateTones[state]}>{stateWords[state]}</Tag>}
      age={state === 'disputed' ? texts.disputedSince(agoText(since)) : texts.since(agoText(since))}
      left={left}
      bar={<DeadlineBar from={since} until={dueAt} label={left} />}
      chosen={chosen}
    >
      <Decision hours={{ ...item, name }} />
    </WorkRow>
  )
}
