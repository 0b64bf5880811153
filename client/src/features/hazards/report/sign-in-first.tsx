import { go } from '../../../platform/navigation'
import { isWeapp } from '../../../platform/target'
import { useMe } from '../../../queries/use-me'
import { Button } from '../../../ui/button'
import { Caption } from '../../../ui/text'
import { texts } from './texts'

/** In a browser where nobody signed in; WeChat signs in by itself. */
export function useHasToSignIn(): boolean {
  const { value: me, refusal } = useMe()
  return !me && refusal?.code === 'not_signed_in' && !isWeapp
}

export const SignInFirst = () => (
  <>
    <Caption>{texts.signInFirst}</Caption>
    <Button look="primary" block onPress={() => go('signIn')}>
      {texts.signIn}
    </Button>
  </>
)
