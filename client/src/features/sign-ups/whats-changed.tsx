import { registers } from '@mulin/shared/sign-ups/registers'
import type { SignUpDetail } from '@mulin/shared/sign-ups/sign-up'
import { useEffect } from 'react'
import { alteredText } from '../../altered-fields'
import { api } from '../../api'
import { useAct } from '../../queries/use-act'
import { NoticeStrip } from '../../ui/notice-strip'
import { texts } from './texts'

/** What an organiser changed since it was looked at last; who sees it here is not called about it. */
export function WhatsChanged({ signUp: { id: signUpId, calledOff, unseenChange } }: { signUp: SignUpDetail }) {
  const { run } = useAct(api(registers).seen)
  const since = unseenChange?.since
  useEffect(() => {
    if (since !== undefined) void run({ signUpId, since })
  }, [run, signUpId, since])
  // That it was called off is how it stands.
  if (!unseenChange || calledOff) return null
  return <NoticeStrip tone="waiting">{texts.altered(alteredText(unseenChange.what))}</NoticeStrip>
}
