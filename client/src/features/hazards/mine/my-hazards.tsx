import { hazards } from '@mulin/shared/hazards/endpoints'
import { api } from '../../../api'
import { go } from '../../../platform/navigation'
import { AnsweredPages } from '../../../queries/answered'
import { usePages } from '../../../queries/use-pages'
import { Button } from '../../../ui/button'
import { LongList } from '../../../ui/long-list'
import { Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { PatrolEntry } from '../patrol/patrol-entry'
import { HazardCard } from './hazard-card'
import { texts } from './texts'

/** My reports, newest first. */
export function MyHazards() {
  const asked = usePages(['my-hazards', 'all'], (after) => api(hazards).mine({ after }))
  return (
    <Stack>
      <PatrolEntry />
      <AnsweredPages of={asked}>
        {(pages) => {
          const mine = pages.flatMap(({ hazards }) => hazards)
          if (mine.length === 0) return <Empty icon="camera" what={texts.none} next={<ReportButton />} />
          return (
            <LongList label={texts.title}>
              {mine.map((hazard) => (
                <HazardCard key={hazard.id} hazard={hazard} />
              ))}
            </LongList>
          )
        }}
      </AnsweredPages>
    </Stack>
  )
}

const ReportButton = () => (
  <Button look="primary" icon="camera" onPress={() => go('report')}>
    {texts.report}
  </Button>
)
