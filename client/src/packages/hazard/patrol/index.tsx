import { PatrolPage } from '../../../features/hazards/patrol/patrol-page'

export default function Patrol() {
  return <PatrolPage />
}
