import type { Area } from '@mulin/shared/areas'
import * as z from 'zod'
import { newRequestId } from '../../platform/ids'
import { useDraft } from '../../platform/use-draft'
import { publishTexts } from './publish-texts'

const NoticeDraft = z.object({
  requestId: z.string(),
  title: z.string(),
  body: z.string(),
  areaId: z.string().optional(),
  activityId: z.string().optional(),
})
export type NoticeDraft = z.infer<typeof NoticeDraft>

/** Changed words are another notice, so each change makes another request. */
export function useNoticeDraft() {
  const blank = () => ({ requestId: newRequestId(), title: '', body: '' })
  const { draft, change, forget } = useDraft('notice-draft', NoticeDraft, blank)
  const changeAll = (changes: Partial<NoticeDraft>) => change({ ...changes, requestId: newRequestId() })
  return { draft, change: changeAll, forget }
}

const shortest = 2
export type NoticeFaults = Partial<Record<'title' | 'body' | 'area', string>>

export const faultsOf = ({ title, body }: NoticeDraft, area: Area | undefined): NoticeFaults => ({
  ...(!area && { area: publishTexts.areaMissing }),
  ...(title.trim().length < shortest && { title: publishTexts.titleMissing }),
  ...(body.trim().length < shortest && { body: publishTexts.bodyMissing }),
})
