import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { useState } from 'react'
import { useAreas } from '../../../queries/use-areas'
import { useCategories } from '../../../queries/use-categories'
import { Button } from '../../../ui/button'
import { List } from '../../../ui/list'
import { PhotoGallery } from '../../../ui/photo-gallery'
import { Row, Stack } from '../../../ui/stack'
import { Caption, Text } from '../../../ui/text'
import { Timeline } from '../../../ui/timeline'
import { type HazardStep, stepsOf } from './steps'
import { texts } from './texts'

export function HazardTimeline({ hazard }: { hazard: HazardFile }) {
  const areas = useAreas().value?.areas ?? []
  const categories = useCategories().value?.categories ?? []
  return (
    <Timeline
      label={texts.history}
      steps={stepsOf(hazard, { areas, categories }).map((step) => ({ ...step, content: <Content step={step} /> }))}
    />
  )
}

const Content = ({ step: { title, said, photos, each = [] } }: { step: HazardStep }) => (
  <>
    {said && <Text>{said}</Text>}
    <PhotoGallery label={texts.photosOfStep(title)} photos={photos} />
    {each.length > 0 && <Each label={title} steps={each} />}
  </>
)

/** What each of several said, for who wants to know. */
function Each({ label, steps }: { label: string; steps: readonly HazardStep[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Row>
        <Button look="plain" onPress={() => setOpen(!isOpen)}>
          {isOpen ? texts.foldEach : texts.seeEach(steps.length)}
        </Button>
      </Row>
      {isOpen && (
        <List label={label}>
          {steps.map((step) => (
            <Stack key={step.key} gap="tight">
              <Text strong>{step.title}</Text>
              <Caption>{step.note}</Caption>
              <Content step={step} />
            </Stack>
          ))}
        </List>
      )}
    </>
  )
}
