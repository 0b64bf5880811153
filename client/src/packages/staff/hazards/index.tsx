import { HazardsOfArea } from '../../../features/hazards/work/hazards-of-area'

export default function HazardsPage() {
  return <HazardsOfArea />
}
