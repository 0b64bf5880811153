import type { Participant, TeamMember } from '@mulin/shared/sign-ups/party'
import type { SignUpDetail } from '@mulin/shared/sign-ups/sign-up'
import { Cell, Cells } from '../../ui/cell'
import { Section } from '../../ui/stack'
import { Title } from '../../ui/text'
import { childTexts } from './child-texts'
import { texts } from './texts'

/** Everybody of a family or team, and who of them was not there as staff have it. */
export function TakingPart({ signUp: { people = [], team, turnout } }: { signUp: SignUpDetail }) {
  const everybody: readonly (Participant | TeamMember)[] = team?.members ?? people
  if (everybody.length === 0) return null
  const label = team ? texts.roster(team.name) : texts.takingPart
  return (
    <Section label={label}>
      <Title>{label}</Title>
      <Cells>
        {everybody.map((person, index) => (
          <Cell
            key={index}
            title={person.name}
            note={roleOf(person, {
              isCaptain: team !== undefined && index === 0,
              isMissing: turnout?.missing.includes(index) === true,
            })}
          />
        ))}
      </Cells>
    </Section>
  )
}

const roleOf = (
  person: Participant | TeamMember,
  { isCaptain, isMissing }: Record<'isCaptain' | 'isMissing', boolean>,
) =>
  [
    isCaptain && texts.captain,
    'isSubstitute' in person && person.isSubstitute && texts.substitute,
    person.birthYear && texts.bornIn(person.birthYear),
    person.isChild && childTexts.child,
    isMissing && texts.notThere,
  ]
    .filter(Boolean)
    .join('，')
