import { PauseAhead } from '../../../features/absences/mine/pause-ahead'
import { RuleAhead } from '../../../features/absences/mine/rule-ahead'
import { SignUpScreen } from '../../../features/sign-ups/sign-up-screen'

export default function SignUpPage() {
  return <SignUpScreen ahead={<PauseAhead />} ifNotComing={<RuleAhead />} />
}
