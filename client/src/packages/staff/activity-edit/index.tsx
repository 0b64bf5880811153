import { PlanEditor } from '../../../features/activities/plans/plan-editor'

export default function ActivityEditPage() {
  return <PlanEditor />
}
