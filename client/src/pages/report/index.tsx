import { ReportHazard } from '../../features/hazards/report/report-hazard'

export default function ReportPage() {
  return <ReportHazard />
}
