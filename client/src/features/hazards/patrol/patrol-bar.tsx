import { Button } from '../../../ui/button'
import { Text } from '../../../ui/text'
import { SignInFirst, useHasToSignIn } from '../report/sign-in-first'
import { draftsAtMost, draftsLeftToSay, isComplete, isOpen } from './drafts'
import { texts } from './texts'
import type { usePatrol } from './use-patrol'

interface Props {
  patrol: ReturnType<typeof usePatrol>
  onTake: () => Promise<void>
}

/** One more place, or all of them away. */
export function PatrolBar({ patrol: { drafts, busy, send }, onTake }: Props) {
  const hasToSignIn = useHasToSignIn()
  const open = drafts.filter(isOpen)
  const ready = open.filter(isComplete).length
  const room = draftsAtMost - open.length
  const isFull = room <= 0
  return (
    <>
      {!isFull && room <= draftsLeftToSay && <Text>{texts.roomLeft(room)}</Text>}
      <Button
        look="primary"
        block
        icon="camera"
        disabledReason={isFull ? texts.full(draftsAtMost) : undefined}
        onPress={onTake}
      >
        {drafts.length === 0 ? texts.first : texts.another}
      </Button>
      {open.length > 0 &&
        (hasToSignIn ? (
          <SignInFirst />
        ) : (
          <Button
            block
            busy={busy}
            disabledReason={ready === 0 ? texts.nothingReady : undefined}
            onPress={() => send()}
          >
            {texts.sendAll(ready)}
          </Button>
        ))}
    </>
  )
}
