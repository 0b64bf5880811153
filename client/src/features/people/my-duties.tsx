import type { OwnDuty } from '@mulin/shared/duties'
import { dayText } from '../../platform/clock'
import { nameAt, useAreas } from '../../queries/use-areas'
import { Cell, Cells } from '../../ui/cell'
import { Section } from '../../ui/stack'
import { Title } from '../../ui/text'
import { texts } from './texts'
import { WorkEntry } from './work-entry'

/** What somebody is on duty for, and until when. */
export function MyDuties({ duties }: { duties: readonly OwnDuty[] }) {
  const { value } = useAreas()
  if (duties.length === 0) return null
  return (
    <Section label={texts.duties}>
      <Title>{texts.duties}</Title>
      <WorkEntry />
      <Cells>
        {duties.map(({ id, title, areaPath, from, until }) => (
          <Cell
            key={id}
            icon="office"
            title={title}
            note={texts.term(nameAt(value?.areas, areaPath), dayText(from), until && dayText(until))}
          />
        ))}
      </Cells>
    </Section>
  )
}
