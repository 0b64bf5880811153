interface Named {
  id: string
}

/** The one at that place comes one earlier. */
export const earlier = <Entry>(all: readonly Entry[], place: number): Entry[] =>
  [...all.slice(0, place - 1), all[place], all[place - 1], ...all.slice(place + 1)].flatMap((one) => one ?? [])

/** In its place, or behind the others when it is new. */
export const withEntry = <Entry extends Named>(all: readonly Entry[], entry: Entry): Entry[] =>
  all.some(({ id }) => id === entry.id) ? all.map((other) => (other.id === entry.id ? entry : other)) : [...all, entry]

export const inOrOutOfUse = <Entry extends { retired?: true | undefined }>(entry: Entry): Entry => ({
  ...entry,
  retired: entry.retired ? undefined : true,
})
