import type { Refused } from '../../api'
import { go } from '../../platform/navigation'
import { Button } from '../../ui/button'
import { Stack } from '../../ui/stack'
import { texts } from './texts'
import { WhyNot } from './why-not'

/** Why, and where to go instead. */
export const CannotTake = ({ why }: { why: Refused['code'] }) => (
  <Stack>
    <WhyNot code={why} />
    <WayOn code={why} />
  </Stack>
)

export function WayOn({ code }: { code: Refused['code'] }) {
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
