import { ActivityScreen } from '../../../features/activities/activity-screen'
import { Album } from '../../../features/albums/album'
import { DrawLink } from '../../../features/draws/draw-link'
import { Satisfaction } from '../../../features/feedback/satisfaction'
import { ResultsEntry } from '../../../features/results/results-entry'
import { useMySeats } from '../../../features/sign-ups/use-my-sign-ups'
import { TakingAlong } from '../../../features/taking-along/taking-along'
import { useMe } from '../../../queries/use-me'

export default function ActivityPage() {
  const { seats } = useMySeats()
  const { value: me } = useMe()
  return <ActivityScreen own={seats} me={me} more={<More />} />
}

const More = () => (
  <>
    <DrawLink />
    <ResultsEntry />
    <Satisfaction />
    <Album />
    <TakingAlong />
  </>
)
