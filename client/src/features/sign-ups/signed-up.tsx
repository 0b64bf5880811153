import { whyNotCancellable } from '@mulin/shared/sign-ups/eligibility'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { now, spanText, timeText } from '../../platform/clock'
import { back, replace } from '../../platform/navigation'
import { Button } from '../../ui/button'
import { Cell, Cells } from '../../ui/cell'
import { NoticeStrip } from '../../ui/notice-strip'
import { Page } from '../../ui/page'
import { Stack } from '../../ui/stack'
import { Text } from '../../ui/text'
import { texts } from './texts'

/** It worked: what for, when, where, and what one can do now. */
export function SignedUp({ signUp }: { signUp: SignUp }) {
  const { as, activityTitle, sessionTitle, startsAt, endsAt, place, nameMasked, phoneMasked } = signUp
  const title = as === 'volunteer' ? texts.signedUpHelping : texts.signedUp
  return (
    <Page
      title={title}
      bar={
        <Button look="primary" block onPress={() => replace('mySignUps')}>
          {texts.seeMine}
        </Button>
      }
    >
      <NoticeStrip tone="done">{title}</NoticeStrip>
      <Cells label={title}>
        <Cell icon="activity" title={activityTitle} note={sessionTitle} />
        <Cell icon="calendar" title={spanText(startsAt, endsAt)} />
        <Cell icon="place" title={place} />
        <Cell icon="person" title={texts.signedUpAs(nameMasked, phoneMasked)} />
      </Cells>
      <Stack gap="close">
        <Text>{whyNotCancellable(signUp, now()) ? texts.noCancel : texts.cancelUntil(timeText(signUp.cancelBy))}</Text>
        <Text soft>{texts.where}</Text>
      </Stack>
      <Button onPress={back}>{texts.backToActivity}</Button>
    </Page>
  )
}
