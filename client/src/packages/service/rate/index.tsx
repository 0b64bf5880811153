import { RateVisit } from '../../../features/matters/rate-visit'

export default function RatePage() {
  return <RateVisit />
}
