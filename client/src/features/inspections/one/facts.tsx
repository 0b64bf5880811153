import type { Inspection } from '@mulin/shared/inspections/inspection'
import { Cell, Cells } from '../../../ui/cell'
import { Section } from '../../../ui/stack'
import { Title } from '../../../ui/text'
import { answerWords, kindIcons, kindWords } from '../words'
import { whenText, whoText } from '../row-words'
import { texts } from './texts'

/** When, where, with whom. */
export const InspectionFacts = ({ inspection }: { inspection: Inspection }) => (
  <Cells label={texts.facts}>
    <Cell icon="calendar" title={whenText(inspection)} />
    <Cell icon={kindIcons[inspection.siteKind]} title={kindWords[inspection.siteKind]} note={inspection.address} />
    <Cell icon="office" title={texts.responsible} note={inspection.responsibleUnitName} />
    <Cell icon="people" title={texts.who} note={whoText(inspection) || texts.nobodyElse} />
    {inspection.leadTitle && <Cell icon="person" title={texts.lead} note={inspection.leadTitle} />}
  </Cells>
)

/** What is looked at, and how it was once that is known. */
export const Items = ({ inspection: { checklist, answers = {} } }: { inspection: Inspection }) => (
  <Section label={texts.items}>
    <Title>{texts.items}</Title>
    <Cells label={texts.items}>
      {checklist.items.map(({ id, text, clause }) => {
        const answer = answers[id]
        return <Cell key={id} title={text} note={clause} value={answer && answerWords[answer]} />
      })}
    </Cells>
  </Section>
)
