import { isOnline } from '../../../platform/online'
import type { IconName } from '../../../ui/icon'
import type { Tone } from '../../../ui/tag'
import { missingIn } from '../report/report-of'
import { isOpen, type PatrolDraft } from './drafts'
import { texts } from './texts'
import type { Way } from './ways'

interface Standing {
  word: string
  tone: Tone
  icon?: IconName
}

/** How one place of the walk stands, in a word. */
export function standingOf(draft: PatrolDraft, { stage, trouble, alike }: Way = {}): Standing {
  if (draft.outcome) return { word: texts.outcomes[draft.outcome.kind], tone: 'done' }
  if (stage) return { word: texts.stages[stage], tone: 'action' }
  if (alike) return { word: texts.alike, tone: 'waiting' }
  if (isCutOff(trouble)) return { word: texts.cutOff, tone: 'waiting', icon: 'wifi-off' }
  if (trouble) return { word: texts.stopped, tone: 'waiting', icon: 'warning' }
  const missing = lacking(draft)
  return missing === '' ? { word: texts.ready, tone: 'action' } : { word: texts.lacks(missing), tone: 'neutral' }
}

export const isCutOff = (trouble: Way['trouble']) =>
  trouble === 'photos_failed' ? !isOnline() : trouble?.code === 'unavailable'

function lacking(draft: PatrolDraft): string {
  const missing = missingIn(draft)
  return Object.entries(texts.fields)
    .flatMap(([field, word]) => (field in missing ? word : []))
    .join('、')
}

/** What is said of the walk as a whole. */
export function walkText(drafts: readonly PatrolDraft[]): string {
  const open = drafts.filter(isOpen).length
  const done = drafts.length - open
  if (done === 0) return texts.kept(open)
  return open === 0 ? texts.allDone(done) : texts.someDone(done, open)
}
