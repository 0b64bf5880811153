import type { Activity } from '@mulin/shared/activities/activity'
import { Cell, Cells } from '../../ui/cell'
import { Section } from '../../ui/stack'
import { Title } from '../../ui/text'
import { momentText } from '../../seat-words'
import { texts } from './texts'

/** Why the organiser changed it after it was published, the last one first. */
export const Changes = ({ activity: { changes = [] } }: { activity: Activity }) =>
  changes.length === 0 ? null : (
    <Section label={texts.changes}>
      <Title>{texts.changes}</Title>
      <Cells>
        {[...changes].reverse().map(({ at, reason }) => (
          <Cell key={at} icon="edit" title={reason} note={momentText(at)} />
        ))}
      </Cells>
    </Section>
  )
