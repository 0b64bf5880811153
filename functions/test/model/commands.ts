import * as fc from 'fast-check'
import { accept, cancel, cannotCome, letGo } from '../activities.ts'
import { weighted } from '../weighted.ts'
import {
  approve,
  changing,
  checkIn,
  checkOut,
  decline,
  itsNextMoment,
  letOffersEnd,
  resize,
  signUp,
  undo,
  withSignUp,
} from './steps.ts'

const canceling = withSignUp('cancel', ['pending', 'entered', 'waiting', 'offered', 'confirmed'], {
  product: cancel,
  expected: (model, party) => model.cancel(party),
})
/** What lets others hope. */
const givingBack = withSignUp('give back', ['offered', 'confirmed'], {
  product: cancel,
  expected: (model, party) => model.cancel(party),
})
const cannotComing = withSignUp('cannot come', ['confirmed'], {
  product: cannotCome,
  expected: (model, party) => model.cannotCome(party),
})
const accepting = withSignUp('accept', ['offered'], {
  product: accept,
  expected: (model, party, at) => model.accept(party, at),
})
const lettingGo = withSignUp('let go', ['offered'], {
  product: letGo,
  expected: (model, party) => model.letGo(party),
})
const approving = withSignUp('approve', ['pending'], {
  product: approve,
  expected: (model, party) => model.approve(party),
})
const declining = withSignUp('decline', ['pending'], {
  product: decline,
  expected: (model, party) => model.decline(party),
})
const checkingIn = withSignUp('check in', ['confirmed', 'absent'], {
  product: checkIn,
  expected: (model, party, at) => model.checkIn(party, at),
})
const checkingOut = withSignUp('check out', ['attended'], {
  product: checkOut,
  expected: (model, party, at) => model.checkOut(party, at),
})
const undoing = withSignUp('undo', ['attended'], {
  product: undo,
  expected: (model, party) => model.undo(party),
})

/** Up to 60: most of them while sign-up is open, then until it begins, and, every other time, on the day itself. */
export const someCommands = fc.record({
  isLived: fc.boolean(),
  open: weighted(
    20,
    [9, signUp],
    [1, canceling],
    [3, givingBack],
    [1, cannotComing],
    [3, changing],
    [3, accepting],
    [1, lettingGo],
    [4, approving],
    [1, declining],
    [2, letOffersEnd],
    [1, resize],
  ),
  closing: weighted(
    8,
    [4, itsNextMoment],
    [1, signUp],
    [2, givingBack],
    [2, cannotComing],
    [1, canceling],
    [1, accepting],
    [1, approving],
    [1, changing],
    [1, checkingIn],
    [1, letOffersEnd],
    [1, resize],
  ),
  begun: weighted(
    12,
    [2, itsNextMoment],
    [5, checkingIn],
    [2, checkingOut],
    [2, undoing],
    [1, givingBack],
    [1, cannotComing],
  ),
})
