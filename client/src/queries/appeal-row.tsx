import type { ReactNode } from 'react'
import { agoText, leftText, timeText } from '../platform/clock'
import { DeadlineBar } from '../ui/progress-bar'
import { Text } from '../ui/text'
import { WorkRow } from '../ui/work-row'

interface Props {
  item: {
    name: string
    words: string
    activityTitle: string
    sessionTitle: string
    startsAt: string
    since: string
    dueAt: string
  }
  texts: {
    appeal: string
    appealSaid: (words: string) => string
    appealedAgo: (ago: string) => string
    answerWithin: (left: string) => string
  }
  chosen: boolean
  onOpen?: () => void
  /** The answer. */
  children: ReactNode
}

/** What somebody says against a decision, among everything that waits: who, about what, in which words. */
export function AppealRow({ item, texts, children, ...row }: Props) {
  const { name, words, activityTitle, sessionTitle, startsAt, since, dueAt } = item
  const left = texts.answerWithin(leftText(dueAt))
  return (
    <WorkRow
      label={`${texts.appeal} ${name}`}
      icon="people"
      title={`${texts.appeal} ${name}`}
      note={`${activityTitle} · ${sessionTitle} · ${timeText(startsAt)}`}
      age={texts.appealedAgo(agoText(since))}
      left={left}
      bar={<DeadlineBar from={since} until={dueAt} label={left} />}
      {...row}
    >
      <Text>{texts.appealSaid(words)}</Text>
      {children}
    </WorkRow>
  )
}
