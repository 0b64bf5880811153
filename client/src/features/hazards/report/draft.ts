import { Spot } from '@mulin/shared/hazards/place'
import { PersonId } from '@mulin/shared/ids'
import { Location } from '@mulin/shared/location'
import * as z from 'zod'
import { now } from '../../../platform/clock'
import { newRequestId } from '../../../platform/ids'
import { forgetPhoto } from '../../../platform/photos'
import { kept } from '../../../platform/storage'
import { useDraftOn } from '../../../platform/use-draft'
import { DraftPhoto } from '../../../queries/photo-courier'

export const Draft = z.object({
  /** Made once: however often it is sent, it is one report. */
  requestId: z.string(),
  photos: z.array(DraftPhoto),
  /** Paths of those that go along when another report is joined, once that was chosen. */
  along: z.array(z.string()).optional(),
  categoryId: z.string().optional(),
  /** By question. */
  answers: z.record(z.string(), z.string()),
  estateId: z.string().optional(),
  building: z.string().optional(),
  spot: Spot.optional(),
  place: z.string(),
  pin: Location.extend({ name: z.string() }).optional(),
  description: z.string(),
  anonymous: z.boolean(),
  changedAt: z.string(),
  /** Whose it is, once somebody signed in. */
  by: PersonId.optional(),
  /** The network was gone when it was sent. */
  unsent: z.boolean(),
})
export type Draft = z.infer<typeof Draft>

const onDevice = kept('hazard-draft', Draft)

export const newDraft = (): Draft => ({
  requestId: newRequestId(),
  photos: [],
  answers: {},
  place: '',
  description: '',
  anonymous: false,
  changedAt: now(),
  unsent: false,
})

export const hasContent = ({ photos, categoryId, spot, place, pin, description }: Draft) =>
  photos.length > 0 || [categoryId, spot, pin].some((chosen) => chosen !== undefined) || place + description !== ''

/** The report being written: on the device after every change, also through a restart. */
export function useDraft(personId: string | undefined) {
  const { draft, latest, show, forget, ...kept } = useDraftOn(onDevice, () => onDevice.get() ?? newDraft())
  // Somebody else's, on a device they share.
  if (personId !== undefined && draft.by !== undefined && draft.by !== personId) show(newDraft())

  const change = (changes: Partial<Draft>) => kept.change({ changedAt: now(), by: personId ?? latest().by, ...changes })
  const clear = () => {
    for (const { path } of latest().photos) void forgetPhoto(path)
    forget()
    show(newDraft())
  }
  return { draft, change, clear }
}
