import { ReferralScreen } from '../../../features/referrals/referral-screen'

export default function ReferralPage() {
  return <ReferralScreen />
}
