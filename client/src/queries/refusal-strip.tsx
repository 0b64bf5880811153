import * as z from 'zod'
import type { Refused } from '../api'
import { besideFields, wordsFor, type Words } from '../refusal-words'
import { NoticeStrip } from '../ui/notice-strip'

export type RefusalWords = Partial<Record<Refused['code'], Words>>

interface Props {
  refusal: Refused | undefined
  words?: RefusalWords
  /** Beside fields: what stands in them is still there. */
  filled?: boolean
}

/** Why the last try failed, beside the button that was pressed. */
export function RefusalStrip({ refusal, words, filled = false }: Props) {
  if (!refusal) return null
  const { what, next } = wordsFor(refusal.code, filled ? { ...besideFields, ...words } : words)
  return <NoticeStrip tone="urgent">{`${what}${next}${whoIn(refusal)}`}</NoticeStrip>
}

const Who = z.object({ who: z.array(z.string()).min(1) })

/** Who could do it, where the refusal says so. */
function whoIn({ details }: Refused): string {
  const { data } = Who.safeParse(details)
  return data ? `可以办的：${data.who.join('、')}。` : ''
}
