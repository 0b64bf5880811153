import type { Taught } from '@mulin/shared/inspections/acknowledgement'
import type { LessonId } from '@mulin/shared/lessons/lesson'
import { lessons } from '@mulin/shared/lessons/lessons'
import { type ReactNode, useState } from 'react'
import { Choice, MultiChoice } from '../../../ui/choice'
import { Section } from '../../../ui/stack'
import { Title } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { audienceWords, taughtTexts as texts } from '../taught-words'

/** Shows a lesson to who is there, and says when it was. */
export type ShowLesson = (asked: {
  categoryIds: readonly string[]
  onTaught: (lessonId: LessonId) => void
}) => ReactNode

interface Props {
  taught: Taught[]
  /** Of what was found. */
  categoryIds: readonly string[]
  show: ShowLesson
  onChange: (taught: Taught[]) => void
}

const options = lessons.map(({ id, title }) => ({ value: id, label: title }))
const audiences = (['operators', 'property_staff', 'residents', 'shop_staff'] as const).map((value) => ({
  value,
  label: audienceWords[value],
}))

/** What was taught on the spot, and to whom. */
export function TaughtFields({ taught, categoryIds, show, onChange }: Props) {
  const { people = 1, audience = 'operators' } = taught[0] ?? {}
  const write = (part: Partial<Taught>) => onChange(taught.map((one) => ({ ...one, ...part })))
  const ids: LessonId[] = taught.map(({ lessonId }) => lessonId)
  const choose = (chosen: readonly LessonId[]) =>
    onChange([...new Set(chosen)].map((lessonId) => ({ lessonId, people, audience })))
  return (
    <Section label={texts.title}>
      <Title>{texts.title}</Title>
      {show({ categoryIds, onTaught: (lessonId) => choose([...ids, lessonId]) })}
      <MultiChoice label={texts.which} optional options={options} values={ids} onChange={choose} />
      {taught.length > 0 && (
        <>
          <HowMany people={people} onChange={(many) => write({ people: many })} />
          <Choice
            label={texts.audience}
            options={audiences}
            value={audience}
            onChange={(one) => write({ audience: one })}
          />
        </>
      )}
    </Section>
  )
}

/** An emptied field stays empty while somebody types; left so, it is one person. */
function HowMany({ people, onChange }: { people: number; onChange: (people: number) => void }) {
  const [written, setWritten] = useState<string>()
  return (
    <TextField
      kind="number"
      label={texts.people}
      value={written ?? String(people)}
      onChange={(now) => {
        setWritten(now)
        onChange(Math.min(500, Math.max(1, Number.parseInt(now, 10) || 1)))
      }}
      onLeave={() => setWritten(undefined)}
    />
  )
}
