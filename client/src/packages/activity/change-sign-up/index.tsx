import { ChangeScreen } from '../../../features/sign-ups/change-screen'

export default function ChangeSignUpPage() {
  return <ChangeScreen />
}
