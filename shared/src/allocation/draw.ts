/** SHA-256 as lower-case hex of a text in UTF-8, e.g. `printf '%s' "<text>" | sha256sum`. Every platform has its own. */
export type Sha256 = (text: string) => string

/**
 * Published before the draw: the hash of the secret seed and every entrant's number, in their order of signing up, each
 * on a line. With it neither the seed nor the list can be changed afterwards.
 */
export const commitmentOf = (sha256: Sha256, seed: string, entrants: readonly string[]) =>
  sha256([seed, ...entrants].join('\n'))

/** Who is first, second …: by the hash of the seed and the own number on two lines, the smallest first. */
export const drawnOrder = (sha256: Sha256, seed: string, entrants: readonly string[]): string[] =>
  entrants
    .map((entrant) => [sha256(`${seed}\n${entrant}`), entrant] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, entrant]) => entrant)
