import { HazardsOfArea } from '../../../features/hazards/work/hazards-of-area'
import { linksOf } from '../../../features/referrals/links-of'

export default function HazardsPage() {
  return <HazardsOfArea also={linksOf} />
}
