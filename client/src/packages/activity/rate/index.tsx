import { RateActivity } from '../../../features/feedback/rate-activity'

export default function RateActivityPage() {
  return <RateActivity />
}
