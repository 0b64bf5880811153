import type { Calls } from '../calls.ts'
import { costs, oneRead, readAndWrite, writeOnly } from './costs.ts'

/** What hazards cost. */
export const costsOfHazards: Record<string, Calls> = {
  'hazards.categories': oneRead,
  'hazards.report': readAndWrite,
  'hazards.mine': oneRead,
  // The hazard, the duties of who reads it, and whether they met it too.
  'hazards.one': costs(3, 0, 1),
  'hazards.verify': costs(3, 0, 1),
  'hazards.withdraw': readAndWrite,
  // In the estate, and around a place on the map.
  'joining.similar': costs(2, 0, 1),
  'joining.join': readAndWrite,
  'joining.leave': writeOnly,
  'joining.others': costs(2, 0, 1),
  'hazards.answer': readAndWrite,
  'hazards.appeal': readAndWrite,
  // With whether they met it too.
  'hazards.add': costs(2, 1, 2),
  'handling.hidePhoto': readAndWrite,
  'handling.showPhoto': readAndWrite,
  // Read once more when it is painted: that takes a moment.
  'covering.cover': costs(2, 1, 3),
  'covering.uncover': readAndWrite,
  'covering.original': readAndWrite,
  'hazards.dispute': costs(3, 1, 2),
  'hazards.rate': costs(2, 1, 2),
  'handling.list': oneRead,
  // Who may read it is known by itself only.
  'handling.numbered': costs(2, 0, 2),
  // With the rules, for whom they lead to.
  'handling.handlers': costs(2, 0, 1),
  // With the rules and everybody on duty, for whom it may be dispatched to at once.
  'handling.accept': costs(3, 1, 2),
  'handling.decline': readAndWrite,
  'handling.handUp': readAndWrite,
  'handling.dispatch': costs(2, 1, 2),
  'handling.takeOn': costs(2, 1, 2),
  'handling.reroute': costs(2, 1, 2),
  'handling.correct': costs(3, 1, 2),
  'handling.ask': readAndWrite,
  'handling.requestExtension': readAndWrite,
  'handling.extend': readAndWrite,
  'handling.refuseExtension': readAndWrite,
  'handling.split': costs(2, 1, 2),
  // The other one is found by its number; who comes along must not be there yet.
  'handling.merge': costs(6, 1, 3),
  'handling.sendBack': readAndWrite,
  'handling.fix': costs(2, 1, 2),
  'handling.rework': readAndWrite,
  'handling.check': readAndWrite,
  'handling.close': readAndWrite,
  'handling.revealReporter': readAndWrite,
}
