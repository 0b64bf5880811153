import type { Refused } from '../../api'
import { wordsFor } from '../../refusal-words'
import { NoticeStrip } from '../../ui/notice-strip'

export function WhyNot({ code }: { code: Refused['code'] }) {
  const { what, next } = wordsFor(code)
  return <NoticeStrip tone="waiting">{`${what}${next}`}</NoticeStrip>
}
