import type { Message } from '@mulin/shared/messages'
import type { SignUp } from '@mulin/shared/sign-ups/sign-up'
import { useMySignUps } from './use-my-sign-ups'

/** Whether my sign-up stands otherwise by now than the message says: its card beside it says how. */
export function useIsPassed(): (message: Message) => boolean {
  const { pages = [] } = useMySignUps()
  const signUps = pages.flatMap((page) => page.signUps)
  return (message) => {
    if (!isOfAWhile(message)) return false
    const signUp = signUps.find(({ id }) => id === message.about.signUpId)
    return signUp !== undefined && (isElsewhere(signUp, message) || isFurtherOn(signUp, message))
  }
}

const states = { offered: 'offered', waiting: 'waiting', moved_in_list: 'waiting', pending: 'pending' } as const

type OfAWhile = Extract<Message, { kind: keyof typeof states }>
const isOfAWhile = (message: Message): message is OfAWhile => message.kind in states

const isElsewhere = ({ state, stateAt }: SignUp, { kind, at }: OfAWhile) => state !== states[kind] && stateAt > at

// What was read before the message says a place further behind.
const isFurtherOn = ({ state, position = Infinity }: SignUp, message: OfAWhile) =>
  state === 'waiting' && 'position' in message && (message.position ?? 0) > position
