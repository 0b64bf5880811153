import * as fc from 'fast-check'

/** Up to so many commands, each as often as its weight among the weights says. */
export const weighted = <Model extends object, Real>(
  maxCommands: number,
  ...all: [weight: number, arbitrary: fc.Arbitrary<fc.AsyncCommand<Model, Real>>][]
) =>
  fc.commands([fc.oneof(...all.map(([weight, arbitrary]) => ({ weight, arbitrary })))], {
    maxCommands,
    size: 'max',
  })
