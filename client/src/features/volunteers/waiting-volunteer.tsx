import type { InboxItem } from '@mulin/shared/inbox'
import { agoText, leftText } from '../../platform/clock'
import { skillsText } from '../../skill-words'
import { DeadlineBar } from '../../ui/progress-bar'
import { WorkRow } from '../../ui/work-row'
import { Decision } from './decision'
import { reviewTexts } from './review-texts'
import { timesText } from './texts'
import { Trained } from './trained'

type Waiting = Extract<InboxItem, { kind: 'volunteer' }>

/** A registration among everything that waits: all there is to know, and the decision. */
export function WaitingVolunteer({ item, chosen }: { item: Waiting; chosen: boolean }) {
  const { name, phoneMasked, skills, asked, times, trainings, since, dueAt } = item
  const left = reviewTexts.answerWithin(leftText(dueAt))
  return (
    <WorkRow
      label={`${reviewTexts.volunteer} ${name}`}
      icon="hand"
      title={`${reviewTexts.volunteer} ${name}`}
      note={asked ? reviewTexts.asked(skillsText(asked)) : `${skillsText(skills)}；${timesText(times)}`}
      age={`${phoneMasked} · ${reviewTexts.since(agoText(since))}`}
      left={left}
      bar={<DeadlineBar from={since} until={dueAt} label={left} />}
      chosen={chosen}
    >
      <Trained name={name} trainings={trainings} />
      <Decision volunteer={item} />
    </WorkRow>
  )
}
