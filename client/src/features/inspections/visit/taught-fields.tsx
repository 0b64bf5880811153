import type { Taught } from '@mulin/shared/inspections/acknowledgement'
import { Choice, MultiChoice } from '../../../ui/choice'
import { Section } from '../../../ui/stack'
import { Title } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { lessonWords, taughtTexts as texts, audienceWords } from '../lesson-words'

interface Props {
  taught: Taught[]
  onChange: (taught: Taught[]) => void
}

const lessons = Object.entries(lessonWords).map(([value, label]) => ({ value, label }))
const audiences = (['operators', 'property_staff', 'residents', 'shop_staff'] as const).map((value) => ({
  value,
  label: audienceWords[value],
}))

/** What was taught on the spot, and to whom. */
export function TaughtFields({ taught, onChange }: Props) {
  const { people = 1, audience = 'operators' } = taught[0] ?? {}
  const write = (part: Partial<Taught>) => onChange(taught.map((one) => ({ ...one, ...part })))
  return (
    <Section label={texts.title}>
      <Title>{texts.title}</Title>
      <MultiChoice
        label={texts.which}
        optional
        options={lessons}
        values={taught.map(({ lessonId }) => lessonId)}
        onChange={(ids) => onChange(ids.map((lessonId) => ({ lessonId, people, audience })))}
      />
      {taught.length > 0 && (
        <>
          <TextField
            kind="number"
            label={texts.people}
            value={String(people)}
            onChange={(written) => write({ people: Math.min(500, Math.max(1, Number.parseInt(written, 10) || 1)) })}
          />
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
