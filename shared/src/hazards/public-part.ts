import type { Hazard, HazardEntry, HazardFile } from './hazard.ts'
import type { HazardAction } from './workflow.ts'

/** Words that staff write for everybody it concerns; the others are between them and who reported it. */
export const isSaidToAll: Readonly<Record<HazardAction, boolean>> = {
  report: false,
  withdraw: false,
  accept: true,
  decline: true,
  dispatch: false,
  send_back: false,
  fix: true,
  rework: false,
  check: true,
  close: true,
}

/** A hazard without what its reporter wrote, and without where exactly: building and spot stay. */
export const withoutWords = <Known extends Hazard>(hazard: Known): Known => ({
  ...hazard,
  place: '',
  description: '',
  location: undefined,
  answers: undefined,
})

/** What a neighbour who met it too reads: what becomes of it, and nothing that somebody wrote about it privately. */
export const publicPart = (file: HazardFile): HazardFile => ({
  ...withoutWords(file),
  reporter: undefined,
  entries: file.entries.map(publicEntry),
})

const publicEntry = ({ note, ...entry }: HazardEntry): HazardEntry => ({
  ...entry,
  ...(isSaidToAll[entry.action] && { note }),
})
