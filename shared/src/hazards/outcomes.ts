import { HazardOutcome, type HazardState } from './workflow.ts'

interface Ending {
  state: HazardState
  splitInto?: readonly unknown[] | undefined
  endedParts?: readonly { outcome?: HazardOutcome | undefined }[] | undefined
}

/**
 * Only what was checked was rectified, and then there was something to it. Of a whole that was checked, as its parts say:
 * they may all have ended without anything being fixed.
 */
export const outcomesIn = (hazard: Ending): readonly HazardOutcome[] =>
  HazardOutcome.options.filter((outcome) => fits[outcome]?.(hazard) ?? true)

const fits: Partial<Record<HazardOutcome, (hazard: Ending) => boolean>> = {
  rectified: (hazard) => hazard.state === 'checked' && (partsIn(hazard)?.includes('rectified') ?? true),
  unfounded: (hazard) =>
    hazard.state !== 'checked' || (partsIn(hazard)?.every((outcome) => outcome === 'unfounded') ?? false),
}

/** How all of its parts ended; undefined for what is no whole, or where that is not known of all. */
const partsIn = ({ splitInto, endedParts }: Ending) =>
  endedParts !== undefined && endedParts.length === splitInto?.length
    ? endedParts.map(({ outcome }) => outcome)
    : undefined
