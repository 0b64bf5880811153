import { membersOf } from '@mulin/shared/sign-ups/party'
import type { SignUpDetail } from '@mulin/shared/sign-ups/sign-up'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Stack } from '../../ui/stack'
import { changeTexts } from './change-texts'
import { stageTexts } from './stage-texts'
import { stageOf } from './stages'

interface Props {
  signUp: SignUpDetail
  onGoOn: () => void
  onStartAnew: () => void
}

/** In place of the button that saves, until whoever typed has read how it stands now. */
export function ChangeMoved({ signUp, onGoOn, onStartAnew }: Props) {
  const names = membersOf(signUp).map(({ name }) => name)
  const standing = [signUp.sessionTitle, stageTexts[stageOf(signUp)].word, names.join('、')].filter(Boolean)
  return (
    <Stack gap="close">
      <NoticeStrip tone="waiting">{changeTexts.moved(standing.join('，'))}</NoticeStrip>
      <Button look="primary" block onPress={onGoOn}>
        {changeTexts.goOn}
      </Button>
      <Button block onPress={onStartAnew}>
        {changeTexts.startAnew}
      </Button>
    </Stack>
  )
}
