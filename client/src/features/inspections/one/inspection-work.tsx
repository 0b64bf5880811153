import type { Inspection } from '@mulin/shared/inspections/inspection'
import { isInspectionOver } from '@mulin/shared/inspections/workflow'
import { usePageShow } from '../../../platform/page-life'
import { Answered } from '../../../queries/answered'
import { NoticeStrip } from '../../../ui/notice-strip'
import { Skeleton } from '../../../ui/skeleton'
import { Row, Section, Stack } from '../../../ui/stack'
import { Tag } from '../../../ui/tag'
import { Caption, Headline, Text, Title } from '../../../ui/text'
import { stateTones, stateWords } from '../words'
import { Acts } from './acts'
import type { AsReport } from './as-report'
import { InspectionFacts, Items } from './facts'
import { FoundCells } from './found-cells'
import { OwnProblems } from './own-problems'
import { texts } from './texts'
import { useInspection } from './use-inspection'

/** One inspection, for who leads it, who was asked along and who answers for the site. Give each its own by `key`. */
export function InspectionWork({ inspectionId, asReport }: { inspectionId: string; asReport: AsReport }) {
  const asked = useInspection(inspectionId)
  usePageShow(() => {
    if (!asked.asking) void asked.again()
  })
  return (
    <Answered of={asked} skeleton={<Skeleton of="detail" />}>
      {(inspection) => <Shown inspection={inspection} asReport={asReport} />}
    </Answered>
  )
}

const Shown = ({ inspection, asReport }: { inspection: Inspection; asReport: AsReport }) => (
  <Stack>
    <Row apart>
      <Headline>{inspection.siteName}</Headline>
      <Tag tone={stateTones[inspection.state]}>{stateWords[inspection.state]}</Tag>
    </Row>
    {inspection.state === 'cancelled' && <NoticeStrip>{texts.cancelled(inspection.reason ?? '')}</NoticeStrip>}
    <WhatForMe inspection={inspection} />
    <Acts inspection={inspection} />
    <OwnProblems inspection={inspection} asReport={asReport} />
    <InspectionFacts inspection={inspection} />
    <Section label={texts.findings}>
      <Title>{texts.findings}</Title>
      <Found inspection={inspection} />
    </Section>
    <Items inspection={inspection} />
  </Stack>
)

/** What a unit is here for; who leads knows. */
function WhatForMe({ inspection: { parts, state } }: { inspection: Inspection }) {
  if (parts.includes('lead') || isInspectionOver(state)) return null
  return parts.map((part) => texts.mine[part] && <Caption key={part}>{texts.mine[part]}</Caption>)
}

const Found = ({ inspection: { findings, parts, state } }: { inspection: Inspection }) =>
  findings.length === 0 ? (
    <Text soft>{state === 'finished' ? texts.none : texts.noneYet}</Text>
  ) : (
    <FoundCells findings={findings} mayOpen={parts.includes('lead') || parts.includes('responsible')} />
  )
