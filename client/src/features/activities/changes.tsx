import type { Activity } from '@mulin/shared/activities/activity'
import { Cell, Cells } from '../../ui/cell'
import { Section } from '../../ui/stack'
import { Title } from '../../ui/text'
import { alteration } from '../../alteration-texts'
import { momentText } from '../../seat-words'
import { texts } from './texts'

/** Why the organiser changed it after it was published, the last one first. */
export const Changes = ({ activity: { changes = [] } }: { activity: Activity }) =>
  changes.length === 0 ? null : (
    <Section label={texts.changes}>
      <Title>{texts.changes}</Title>
      <Cells>
        {[...changes].reverse().map(({ at, reason, what = [], more = 0 }) => (
          <Cell key={at} icon="edit" title={reason} note={[...changed(what, more), momentText(at)].join('\n')} />
        ))}
      </Cells>
    </Section>
  )

type Change = NonNullable<Activity['changes']>[number]

/** What of it, as it is and as it was; changes of before say only why. */
function changed(what: NonNullable<Change['what']>, more: number): string[] {
  const said = what.map(({ sessionTitle, of }) =>
    [sessionTitle, alteration(of)].filter((words) => words !== undefined).join('：'),
  )
  return more > 0 ? [...said, texts.moreChanges(more)] : said
}
