import type { HandOver, Untakable } from '@mulin/shared/sign-ups/hand-overs'
import { useState } from 'react'
import { api, type Refused } from '../../api'
import { newRequestId } from '../../platform/ids'
import { go, replace } from '../../platform/navigation'
import { say } from '../../platform/toast'
import { RefusalStrip } from '../../queries/refusal-strip'
import { useAct } from '../../queries/use-act'
import { useCache } from '../../queries/use-cache'
import { wordsFor } from '../../refusal-words'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Stack } from '../../ui/stack'
import { Title } from '../../ui/text'
import { texts } from './texts'

/** One tap takes it; who cannot reads why, and what to do instead. */
export function TakeShift({ code, handOver: { nameMasked, whyNot } }: { code: string; handOver: HandOver }) {
  const [requestId] = useState(newRequestId)
  const { askAgain } = useCache()
  const act = useAct(api.handOvers.take, {
    changes: [['my-sign-ups'], ['activity'], ['messages']],
    onDone: ({ id }) => {
      say(texts.taken)
      void replace('signUpDetail', { signUpId: id })
    },
  })
  const take = async () => {
    const answer = await act.run({ code, requestId })
    // Somebody was faster, or I took on something else meanwhile.
    if (!answer.ok) await askAgain(['hand-over', code])
  }
  if (whyNot) return <CannotTake why={whyNot} />
  return (
    <Stack>
      <Title>{texts.from(nameMasked)}</Title>
      <RefusalStrip refusal={act.refusal} />
      {act.refusal && <WayOn code={act.refusal.code} />}
      <Button look="primary" block icon="hand" busy={act.busy} onPress={take}>
        {texts.take}
      </Button>
    </Stack>
  )
}

function CannotTake({ why }: { why: Untakable }) {
  const { what, next } = wordsFor(why)
  return (
    <Stack>
      <NoticeStrip tone="waiting">{`${what}${next}`}</NoticeStrip>
      <WayOn code={why} />
    </Stack>
  )
}

function WayOn({ code }: { code: Refused['code'] }) {
  const { words, route } = ways[code] ?? { words: texts.activities, route: 'activities' as const }
  return <Button onPress={() => go(route)}>{words}</Button>
}

const mine = { words: texts.seeMine, route: 'mySignUps' } as const
const profile = { words: texts.name, route: 'profile' } as const
const ways: Partial<
  Record<Refused['code'], { words: string; route: 'mySignUps' | 'profile' | 'volunteer' | 'activities' }>
> = {
  not_a_volunteer: { words: texts.register, route: 'volunteer' },
  already_signed_up: mine,
  too_many_sessions: mine,
  sessions_clash: mine,
  shift_clash: mine,
  shift_rest: mine,
  name_required: profile,
  phone_required: profile,
}
