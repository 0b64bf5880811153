import type { InboxItem } from '@mulin/shared/inbox'
import { agoText, leftText, timeText } from '../../../platform/clock'
import { DeadlineBar } from '../../../ui/progress-bar'
import { WorkRow } from '../../../ui/work-row'
import { Decision } from './decision'
import { texts } from './texts'

type Waiting = Extract<InboxItem, { kind: 'sign_up' }>

interface Props {
  item: Waiting
  chosen: boolean
  onOpen: () => void
}

/** A sign-up among everything that waits: who, for what, and the decision; it opens the whole register. */
export function WaitingSignUp({ item, chosen, onOpen }: Props) {
  const { name, teamName, phoneMasked, activityTitle, sessionTitle, startsAt, since, dueAt } = item
  const left = texts.decideWithin(leftText(dueAt))
  const who = teamName === undefined ? sizeWords(item) : texts.team(teamName)
  return (
    <WorkRow
      label={`${texts.signUp} ${name}`}
      icon="people"
      title={`${texts.signUp} ${name}`}
      note={[activityTitle, sessionTitle, timeText(startsAt), who].filter(Boolean).join(' · ')}
      age={`${phoneMasked} · ${texts.since(agoText(since))}`}
      left={left}
      bar={<DeadlineBar from={since} until={dueAt} label={left} />}
      chosen={chosen}
      onOpen={onOpen}
    >
      <Decision row={item} />
    </WorkRow>
  )
}

const sizeWords = ({ size }: Waiting) => (size > 1 ? texts.people(size) : '')
