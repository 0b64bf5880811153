import type { handOvers } from '@mulin/shared/sign-ups/hand-overs'
import type { UseCase } from '../platform/serve.ts'
import { knownHandOver, whyNotTakable } from './known-hand-over.ts'

export const readHandOver: UseCase<typeof handOvers.one> = async ({ input, personId, now, refuse }) => {
  const known = await knownHandOver(input.code, personId)
  if (!known) throw refuse('hand_over_not_found')
  const { signUp, session, found } = known
  const isOwn = signUp.personId === personId
  return {
    activityId: found.activity.id,
    activityTitle: found.activity.title,
    sessionTitle: session.title,
    place: found.activity.place,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    skill: session.volunteerSkill,
    nameMasked: signUp.nameMasked,
    whyNot: whyNotTakable(known, now),
    signUpId: isOwn ? signUp.id : undefined,
  }
}
