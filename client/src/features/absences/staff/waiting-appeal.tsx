import type { InboxItem } from '@mulin/shared/inbox'
import { agoText, leftText, timeText } from '../../../platform/clock'
import { DeadlineBar } from '../../../ui/progress-bar'
import { Text } from '../../../ui/text'
import { WorkRow } from '../../../ui/work-row'
import { Decision } from './decision'
import { texts } from './texts'

type Waiting = Extract<InboxItem, { kind: 'appeal' }>

/** An appeal among everything that waits: who, about what, in which words, and the answer. */
export function WaitingAppeal({ item, chosen }: { item: Waiting; chosen: boolean }) {
  const { name, words, activityTitle, sessionTitle, startsAt, since, dueAt } = item
  const left = texts.answerWithin(leftText(dueAt))
  return (
    <WorkRow
      label={`${texts.appeal} ${name}`}
      icon="people"
      title={`${texts.appeal} ${name}`}
      note={`${activityTitle} · ${sessionTitle} · ${timeText(startsAt)}`}
      age={texts.since(agoText(since))}
      left={left}
      bar={<DeadlineBar from={since} until={dueAt} label={left} />}
      chosen={chosen}
    >
      <Text>{texts.said(words)}</Text>
      <Decision item={item} />
    </WorkRow>
  )
}
