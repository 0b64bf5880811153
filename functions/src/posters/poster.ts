import type { Activity, Session } from '@mulin/shared/activities/activity'
import { sessionsOn } from '@mulin/shared/activities/called-off'
import { box, type Drawn, picture, words } from './elements.ts'
import { colours } from './look.ts'
import { codeOf } from './qr-code.ts'
import { texts, whenTexts } from './texts.ts'

interface Around {
  /** Where the code leads; without it there is no code. */
  url: string
  /** The name of the area that it belongs to: who invites when nobody else is named. */
  organiser: string
}

/** From afar the title, then when and where, at the foot the code. */
export const posterOf = (activity: Activity, { url, organiser }: Around): Drawn[] => [
  band(activity, organiser),
  box(
    { flexDirection: 'column', flexGrow: 1, flexShrink: 1, overflow: 'hidden', padding: '44px 56px 0', gap: 30 },
    title(activity.title),
    fact(texts.time, times(sessionsOn(activity.sessions))),
    fact(texts.place, [words(activity.place, 3, strong)]),
  ),
  foot(activity, url),
]

const strong = { fontSize: 44, lineHeight: 1.3, fontWeight: 700 }
const plain = { fontSize: 32, lineHeight: 1.5 }
const soft = { fontSize: 28, color: colours.soft }

function band({ state, cancelReason, organiser }: Activity, area: string): Drawn {
  const isOff = state === 'cancelled'
  const backgroundColor = isOff ? colours.urgent : colours.action
  const said = isOff ? [texts.cancelled, cancelReason].filter(Boolean).join('：') : (organiser ?? area)
  return box(
    { backgroundColor, color: colours.onAction, padding: '26px 56px', flexShrink: 0 },
    words(said, 2, { fontSize: 34, fontWeight: 700 }),
  )
}

/** As large as its length lets it be; what is short enough is spread evenly over its lines. */
function title(text: string): Drawn {
  const fontSize = titleSizes.find(([atMost]) => text.length <= atMost)?.[1]
  const style = { fontWeight: 700, lineHeight: 1.28 }
  return fontSize
    ? words(text, undefined, { ...style, fontSize, textWrap: 'balance' })
    : words(text, 4, { ...style, fontSize: 54 })
}

const titleSizes = [
  [7, 90],
  [16, 78],
  [24, 66],
] as const

const fact = (name: string, said: readonly Drawn[]): Drawn =>
  box(
    { flexDirection: 'column', borderTop: `2px solid ${colours.line}`, paddingTop: 20, flexShrink: 0 },
    words(name, 1, soft),
    ...said,
  )

const timesAtMost = 3

/** Each time once: a health fair has many sessions at the same. */
function times(sessions: readonly Session[]): Drawn[] {
  const all = [...new Set(sessions.map(({ startsAt, endsAt }) => whenTexts(startsAt, endsAt).join('\n')))]
  const shown = all.length > timesAtMost ? all.slice(0, timesAtMost - 1) : all
  return [
    ...shown.flatMap((span) => span.split('\n')).map((line) => words(line, 1, strong)),
    ...(sessions.length > 1 ? [words(texts.sessions(sessions.length), 1, plain)] : []),
  ]
}

function foot({ state }: Activity, url: string): Drawn {
  const frame = {
    margin: '36px 56px 52px',
    padding: url ? '12px 24px 12px 12px' : 28,
    gap: 20,
    flexShrink: 0,
    alignItems: 'center',
    backgroundColor: colours.surface,
    border: `2px solid ${colours.line}`,
    borderRadius: 24,
  }
  if (!url) return box(frame, words(texts.noCode, 2, plain))
  return box(
    frame,
    picture(codeOf(url), 280),
    box(
      { flexDirection: 'column', flexGrow: 1, flexBasis: 0, gap: 8 },
      words(state === 'cancelled' ? texts.scan : texts.scanToSignUp, 2, { fontSize: 40, fontWeight: 700 }),
      words(texts.how, 2, soft),
    ),
  )
}
