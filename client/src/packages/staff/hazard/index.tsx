import { HazardWorkPage } from '../../../features/hazards/work/hazard-work'
import { linksOf } from '../../../features/referrals/links-of'

export default function StaffHazardPage() {
  return <HazardWorkPage also={linksOf} />
}
