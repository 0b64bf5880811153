import type { Gender } from '@mulin/shared/activities/session-rules'
import type { ComponentProps } from 'react'
import { Button } from '../../ui/button'
import { Cells } from '../../ui/cell'
import { Choice } from '../../ui/choice'
import { Row, Section, Stack } from '../../ui/stack'
import { Switch } from '../../ui/switch'
import { TextField } from '../../ui/text-field'
import type { Asked } from './asked'
import type { Faults } from './faults'
import type { PersonDraft } from './sign-up-draft'
import { childTexts } from './child-texts'
import { texts } from './texts'
import { yearIn } from './written'

interface Props {
  /** `第 2 位` */
  who: string
  person: PersonDraft
  asked: Asked
  faults: Faults
  /** The beginning of its names in `faults`. */
  field: string
  mayBeSubstitute?: boolean
  onChange: (changes: Partial<PersonDraft>) => void
  onTakeOut?: (() => void) | undefined
}

/** The name, and more only where it is asked for. */
export function PersonFields({ who, person, asked, faults, field, mayBeSubstitute, onChange, onTakeOut }: Props) {
  return (
    <Section label={who.trim()}>
      <Stack>
        <TextField
          kind="name"
          label={texts.nameOf(who)}
          value={person.name}
          error={faults[`${field}.name`]}
          onChange={(name) => onChange({ name })}
        />
        <BirthYear
          label={texts.yearOf(who)}
          asked={asked}
          value={person.birthYear}
          error={faults[`${field}.birthYear`]}
          onChange={(birthYear) => onChange({ birthYear })}
        />
        {asked.ifChild && yearIn(person, asked) === undefined && (
          <OneSwitch
            label={childTexts.isChild(who)}
            on={person.isChild === true}
            onChange={(isChild) => onChange({ isChild })}
          />
        )}
        {asked.genders && <GenderChoice who={who} value={person.gender} onChange={(gender) => onChange({ gender })} />}
        {mayBeSubstitute && (
          <OneSwitch
            label={texts.isSubstitute(who)}
            on={person.isSubstitute}
            onChange={(isSubstitute) => onChange({ isSubstitute })}
          />
        )}
        {onTakeOut && <TakeOut who={who.trim()} onPress={onTakeOut} />}
      </Stack>
    </Section>
  )
}

const OneSwitch = (props: ComponentProps<typeof Switch>) => (
  <Cells>
    <Switch {...props} />
  </Cells>
)

const TakeOut = ({ who, onPress }: { who: string; onPress: () => void }) => (
  <Row>
    <Button look="plain" icon="minus" onPress={onPress}>
      {texts.takeOut(who)}
    </Button>
  </Row>
)

interface GenderProps {
  who: string
  value: Gender | undefined
  onChange: (gender: Gender) => void
}

const GenderChoice = ({ who, ...choice }: GenderProps) => (
  <Choice label={texts.gender(who)} options={genders} {...choice} />
)

const genders = [
  { value: 'female', label: texts.genders.female },
  { value: 'male', label: texts.genders.male },
] as const

interface YearProps {
  label: string
  asked: Asked
  value: string
  error: string | undefined
  onChange: (birthYear: string) => void
}

/** Only where ages matter. */
export const BirthYear = ({ asked: { birthYears, yearOpens, yearTells }, ...field }: YearProps) =>
  birthYears === undefined ? null : (
    <TextField
      {...field}
      kind="number"
      maxLength={4}
      optional={birthYears === 'optional'}
      hint={yearOpens === undefined ? (yearTells ? texts.yearTells : texts.yearHint) : texts.yearOpens(yearOpens)}
    />
  )
