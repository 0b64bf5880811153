/**
 * Of fewer than that nothing is worked out: a share of a handful says nothing of how an office works. It keeps no secret:
 * every hazard stands in the list, from which anybody can count. What is secret is left out of the entries themselves.
 */
export const fewest = 5

export const isFew = (size: number) => size > 0 && size < fewest
