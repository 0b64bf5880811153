import type { HazardFile } from '@mulin/shared/hazards/hazard'
import { joining } from '@mulin/shared/hazards/joining'
import type { Photo } from '@mulin/shared/photos'
import { useState } from 'react'
import { timeText } from '../../../platform/clock'
import { api } from '../../../api'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { type Pages, usePages } from '../../../queries/use-pages'
import { Button } from '../../../ui/button'
import { PhotoGallery } from '../../../ui/photo-gallery'
import { Row, Section } from '../../../ui/stack'
import { Caption, Text, Title } from '../../../ui/text'
import { CoverSheet } from './cover-sheet'
import { coverTexts } from './cover-texts'
import { texts as ofOthers } from './others-texts'
import { texts } from './texts'

/** What who met it too wrote and took when they joined, the newest first; nothing while nobody did. */
export function useOthers({ id: hazardId, joined = 0 }: HazardFile) {
  const asked = usePages(['hazard', hazardId, 'others'], (after) => api(joining).others({ hazardId, after }), {
    when: joined > 0,
  })
  return { ...asked, others: asked.pages?.flatMap(({ others }) => others) ?? [] }
}

/** How many met it too, with what they wrote and took, which whoever decides can cover. */
export function MetByOthers({ hazard }: { hazard: HazardFile }) {
  const { others, ...asked } = useOthers(hazard)
  const { joined = 0, parts } = hazard
  if (joined === 0) return null
  return (
    <Section label={ofOthers.title}>
      <Title>{ofOthers.title}</Title>
      <Text>{texts.metToo(joined)}</Text>
      {others.map(({ at, words, photos }, place) => (
        // Newer ones come in above, and what is open below stays so.
        <Section key={photos[0]?.id ?? place} label={ofOthers.saidAt(timeText(at))}>
          <Caption>{timeText(at)}</Caption>
          {words && <Text>{words}</Text>}
          {photos.length > 0 && <PhotoGallery label={ofOthers.saidAt(timeText(at))} photos={photos} />}
          {photos.length > 0 && parts.includes('decider') && <Cover {...{ hazard, photos }} when={timeText(at)} />}
        </Section>
      ))}
      <ReadOn of={asked} shown={others.length} />
    </Section>
  )
}

function ReadOn({
  of: { pages, refusal, hasMore, asking, more, again },
  shown,
}: {
  of: Pages<unknown>
  shown: number
}) {
  const isUnread = pages === undefined && refusal !== undefined
  if (!hasMore && !isUnread) return null
  return (
    <>
      {hasMore && <Caption>{ofOthers.newestOnly(shown)}</Caption>}
      <RefusalStrip refusal={refusal} />
      <Button block busy={asking} onPress={hasMore ? more : again}>
        {hasMore ? ofOthers.earlier : ofOthers.again}
      </Button>
    </>
  )
}

interface CoverProps {
  hazard: HazardFile
  photos: readonly Photo[]
  when: string
}

function Cover({ hazard, photos, when }: CoverProps) {
  const [open, setOpen] = useState(false)
  return (
    <Row>
      <Button label={`${coverTexts.cover} ${when}`} onPress={() => setOpen(true)}>
        {coverTexts.cover}
      </Button>
      {open && <CoverSheet hazard={hazard} photos={photos} onClose={() => setOpen(false)} />}
    </Row>
  )
}
