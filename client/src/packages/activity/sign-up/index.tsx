import { SignUpScreen } from '../../../features/sign-ups/sign-up-screen'

export default function SignUpPage() {
  return <SignUpScreen />
}
