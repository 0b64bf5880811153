import { clockOf } from '@mulin/shared/results/ranking'
import type { EventResults, RankedEntry } from '@mulin/shared/results/result'
import { box, type Drawn, picture, words } from './elements.ts'
import { colours } from './look.ts'
import { codeOf } from './qr-code.ts'
import { certificateTexts as texts, dateText } from './texts.ts'

export interface Certified {
  activityTitle: string
  /** Who organised and so certifies. */
  by: string
  event: Pick<EventResults, 'title' | 'measure' | 'entries' | 'publishedAt'>
  entry: RankedEntry
}

const lastOfAward = 3
const longerThanUsual = 50

/** Within a frame: to whom, for what, by whom and when; in the corner a code that leads to the published results. */
export function certificateOf(certified: Certified, url: string): Drawn[] {
  const { rank } = certified.entry
  const at = texts.at(certified.activityTitle, certified.event.title)
  const said = { fontSize: at.length > longerThanUsual ? 40 : 50, lineHeight: 1.8 }
  const isAward = rank !== undefined && rank <= lastOfAward
  return [
    frame(
      words(isAward ? texts.award : texts.certificate, 1, {
        fontSize: isAward ? 150 : 110,
        fontWeight: 700,
        letterSpacing: isAward ? 40 : 16,
        color: colours.waiting,
        textAlign: 'center',
        marginTop: 40,
      }),
      words(texts.to(certified.entry.name), 2, { fontSize: 60, fontWeight: 700, marginTop: 90 }),
      words(at, undefined, { ...said, marginTop: 40 }),
      words(reachedOf(certified), undefined, { ...said, fontWeight: 700 }),
      words(texts.hereby, 1, said),
      foot(certified, url),
    ),
  ]
}

export const frame = (...inside: readonly Drawn[]): Drawn =>
  box(
    { flexGrow: 1, margin: 48, padding: 14, border: `6px solid ${colours.waiting}`, backgroundColor: colours.surface },
    box(
      { flexDirection: 'column', flexGrow: 1, padding: '72px 84px', border: `2px solid ${colours.waiting}` },
      ...inside,
    ),
  )

function reachedOf({ event, entry: { rank, value } }: Certified): string {
  const isShared = event.entries.filter((one) => one.rank === rank).length > 1
  return [
    value !== undefined && event.measure === 'time' && texts.time(clockOf(value)),
    value !== undefined && event.measure === 'points' && texts.points(value),
    rank !== undefined && texts.rank(rank, isShared),
  ]
    .filter(Boolean)
    .join('')
}

const foot = ({ by, event }: Certified, url: string): Drawn =>
  box(
    { marginTop: 'auto', justifyContent: 'space-between', alignItems: 'flex-end', gap: 40 },
    box(
      { flexDirection: 'column', alignItems: 'center', flexShrink: 0 },
      ...(url ? [picture(codeOf(url), 220), words(texts.scan, 1, { fontSize: 26, color: colours.soft })] : []),
    ),
    box(
      { flexDirection: 'column', alignItems: 'flex-end', flexGrow: 1, flexBasis: 0 },
      words(by, 3, { fontSize: 42, fontWeight: 700, textAlign: 'right' }),
      words(dateText(event.publishedAt ?? ''), 1, { fontSize: 38, marginTop: 12 }),
    ),
  )
