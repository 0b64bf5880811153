import * as fc from 'fast-check'
import { accept, cancel, cannotCome, letGo } from '../activities.ts'
import { weighted } from '../weighted.ts'
import {
  approving,
  callingOff,
  callingSessionOff,
  checkingIn,
  checkingOut,
  declining,
  moving,
  narrowing,
  removing,
  resizing,
  undoing,
} from './office.ts'
import { changing, itsNextMoment, letOffersEnd, signUp, withSignUp } from './steps.ts'

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
    [1, removing],
    [3, moving],
    [2, letOffersEnd],
    [2, resizing],
    [3, narrowing],
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
    [1, removing],
    [1, moving],
    [1, callingOff],
    [1, callingSessionOff],
    [1, checkingIn],
    [1, letOffersEnd],
    [1, resizing],
    [1, narrowing],
  ),
  begun: weighted(
    12,
    [2, itsNextMoment],
    [5, checkingIn],
    [2, checkingOut],
    [2, undoing],
    [1, givingBack],
    [1, cannotComing],
    [1, removing],
    [1, callingOff],
    [1, callingSessionOff],
  ),
})
