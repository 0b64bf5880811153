import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { disputableUntil, isOpenTo } from '@mulin/shared/hazards/premises'
import { useState } from 'react'
import { now, timeText } from '../../../platform/clock'
import { Button } from '../../../ui/button'
import { Row, Section } from '../../../ui/stack'
import { Caption, Title } from '../../../ui/text'
import { DisputeSheet } from './dispute-sheet'
import { RateSheet } from './rate-sheet'
import { texts } from './texts'

const sheets = { rate: RateSheet, dispute: DisputeSheet }
type Answer = keyof typeof sheets

/** Whether it is really fixed: only who reported it or met it too can tell. */
export function AfterEnd({ hazard }: { hazard: HazardFile }) {
  const [open, setOpen] = useState<Answer>()
  const can = (action: Answer) => isOpenTo(hazard, action, hazard.parts, now())
  const Opened = open && sheets[open]
  if (!(['rate', 'dispute'] as const).some(can)) return null
  return (
    <Section label={texts.isSolved}>
      <Title>{titleOf(hazard)}</Title>
      <Row>
        {can('rate') && (
          <Button look="primary" onPress={() => setOpen('rate')}>
            {texts.solved}
          </Button>
        )}
        {can('dispute') && <Button onPress={() => setOpen('dispute')}>{texts.notSolved}</Button>}
      </Row>
      {can('dispute') && <Until endedAt={hazard.endedAt} />}
      {Opened && <Opened hazardId={hazard.id} onClose={() => setOpen(undefined)} />}
    </Section>
  )
}

function titleOf({ rating, parts }: HazardFile): string {
  if (!rating) return texts.isSolved
  return parts.includes('reporter') ? texts.rated : texts.ratedByReporter
}

const Until = ({ endedAt = now() }: { endedAt: string | undefined }) => (
  <Caption>{texts.solvedUntil(timeText(disputableUntil(endedAt)))}</Caption>
)
