import { isOn, outcomesOf } from '@mulin/shared/allocation/steps'
import { membersOf, type SignedUpParty } from '@mulin/shared/sign-ups/party'
import type { SignUpDetail } from '@mulin/shared/sign-ups/sign-up'
import { replace } from '../../platform/navigation'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Stack } from '../../ui/stack'
import { changeTexts } from './change-texts'
import { stageTexts } from './stage-texts'
import { stageOf } from './stages'

interface Props {
  signUp: SignUpDetail
  /** Who is in what was typed. */
  typed: SignedUpParty
  onGoOn: () => void
  onStartAnew: () => void
}

/** In place of the button that saves, until whoever typed has read how it stands now. */
export function ChangeMoved({ signUp, typed, onGoOn, onStartAnew }: Props) {
  const namesTyped = new Set(membersOf(typed).map(({ name }) => name))
  const others = membersOf(signUp).filter(({ name }) => !namesTyped.has(name))
  const standing = `${signUp.sessionTitle}，${stageTexts[stageOf(signUp)].word}`
  if (!outcomesOf(signUp.state, 'change', 'self')) return <NotNow signUp={signUp} standing={standing} />
  return (
    <Stack gap="close">
      <NoticeStrip tone="waiting">{changeTexts.moved(standing, others.map(({ name }) => name).join('、'))}</NoticeStrip>
      <Button look="primary" block onPress={onGoOn}>
        {changeTexts.goOn}
      </Button>
      <Button block onPress={onStartAnew}>
        {changeTexts.startAnew}
      </Button>
    </Stack>
  )
}

/** What was typed cannot be saved: it stays to be read, beside what stands and why. */
const NotNow = ({ signUp: { id, state, reason = '' }, standing }: Pick<Props, 'signUp'> & { standing: string }) => (
  <Stack gap="close">
    <NoticeStrip tone="urgent">{changeTexts.notNow(standing, isOn(state) ? '' : reason)}</NoticeStrip>
    <Button look="primary" block onPress={() => replace('signUpDetail', { signUpId: id })}>
      {changeTexts.seeNow}
    </Button>
  </Stack>
)
