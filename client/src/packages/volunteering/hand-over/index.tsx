import { HandOverScreen } from '../../../features/hand-overs/hand-over-screen'

export default function HandOverPage() {
  return <HandOverScreen />
}
