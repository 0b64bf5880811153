import { Button } from '../../ui/button'
import { Section, Stack } from '../../ui/stack'
import { Switch } from '../../ui/switch'
import { Caption, Text, Title } from '../../ui/text'
import { Cells } from '../../ui/cell'
import { FieldFault } from '../../ui/field'
import { KnownFamily } from './known-family'
import { BirthYear, PersonFields } from './person-fields'
import { nobody } from './sign-up-draft'
import { texts } from './texts'
import type { Filling } from './filling'
import { without, withChanged } from './people-lists'

const peopleAtMost = 10

/** Whoever signs up, and whom they bring along: nobody else at first. */
export function FamilyFields({ signing }: { signing: Filling }) {
  const { draft, change, faults } = signing
  const { alsoMe, others } = draft
  const isFull = others.length + (alsoMe ? 1 : 0) >= peopleAtMost
  return (
    <Section label={texts.others}>
      <Title>{texts.others}</Title>
      <Text soft>{texts.othersNote}</Text>
      <Stack>
        <Me signing={signing} />
        <Others signing={signing} />
      </Stack>
      <FieldFault error={faults['people']} />
      <KnownFamily signing={signing} isFull={isFull} />
      {isFull ? (
        <Caption>{texts.atMostPeople(peopleAtMost)}</Caption>
      ) : (
        <Button icon="plus" block onPress={() => change({ others: [...others, nobody] })}>
          {texts.add}
        </Button>
      )}
    </Section>
  )
}

const Me = ({ signing: { draft, change, asked, faults } }: { signing: Filling }) => (
  <>
    {draft.others.length > 0 && (
      <Cells>
        <Switch
          label={texts.alsoMe}
          note={texts.alsoMeNote}
          on={draft.alsoMe}
          onChange={(alsoMe) => change({ alsoMe })}
        />
      </Cells>
    )}
    {draft.alsoMe && (
      <BirthYear
        label={texts.birthYear}
        asked={asked}
        value={draft.birthYear}
        error={faults['birthYear']}
        onChange={(birthYear) => change({ birthYear })}
      />
    )}
  </>
)

function Others({ signing: { draft, change, asked, faults } }: { signing: Filling }) {
  const { alsoMe, others } = draft
  return others.map((person, index) => (
    <PersonFields
      key={index}
      who={texts.nth(index + (alsoMe ? 2 : 1))}
      person={person}
      asked={asked}
      faults={faults}
      field={`others.${index}`}
      onChange={(changes) => change({ others: withChanged(others, index, changes) })}
      onTakeOut={() => change(afterTakingOut(without(others, index), alsoMe))}
    />
  ))
}

/** Without others it is me who takes part. */
const afterTakingOut = <P,>(others: P[], alsoMe: boolean) => ({ others, alsoMe: alsoMe || others.length === 0 })
