// Drawing takes a third of a second; a warm instance keeps the last ones. A change makes another version.
const kept = new Map<string, Promise<string>>()
const keptAtMost = 30

/** The picture of that version, in base64. */
export function drawn(version: string, make: () => Promise<string>): Promise<string> {
  const known = kept.get(version)
  if (known) return known
  if (kept.size >= keptAtMost) kept.clear()
  const picture = make()
  kept.set(version, picture)
  picture.catch(() => kept.delete(version))
  return picture
}
