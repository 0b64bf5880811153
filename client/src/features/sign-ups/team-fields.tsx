import type { TeamSize } from '@mulin/shared/activities/session-rules'
import { Button } from '../../ui/button'
import { FieldFault } from '../../ui/field'
import { NoticeStrip } from '../../ui/notice-strip'
import { Section, Stack } from '../../ui/stack'
import { Text, Title } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { membersFaultText, teamFaultText } from './faults'
import { KnownTeams } from './known-teams'
import { without, withChanged } from './people-lists'
import { PersonFields } from './person-fields'
import { nobody } from './sign-up-draft'
import { texts } from './texts'
import type { Filling } from './filling'
import { teamOf } from './written'

interface Props {
  size: TeamSize
  signing: Filling
}

/** The name of the team and who is in it, with what the list still needs. */
export function TeamFields({ size, signing }: Props) {
  const { draft, change, faults } = signing
  const { members = [] } = draft
  return (
    <Section label={texts.team}>
      <KnownTeams size={size} signing={signing} />
      <TextField
        label={texts.teamName}
        value={draft.teamName}
        maxLength={20}
        error={faults['teamName']}
        onChange={(teamName) => change({ teamName })}
      />
      <Title>{texts.team}</Title>
      <Text soft>{texts.teamNote}</Text>
      <Members size={size} signing={signing} />
      {members.length < size.max + size.substitutes && (
        <Button icon="plus" block onPress={() => change({ members: [...members, nobody] })}>
          {texts.addMember}
        </Button>
      )}
      <HowItFits size={size} signing={signing} />
    </Section>
  )
}

function Members({ size, signing: { draft, change, asked, faults } }: Props) {
  const { members = [] } = draft
  const canGo = (index: number) => index > 0 && members.length > size.min
  return (
    <Stack>
      {members.map((member, index) => (
        <PersonFields
          key={index}
          who={index === 0 ? texts.captain : texts.member(index + 1)}
          person={member}
          asked={asked}
          faults={faults}
          field={`members.${index}`}
          mayBeSubstitute={size.substitutes > 0 && index > 0}
          onChange={(changes) => change({ members: withChanged(members, index, changes) })}
          onTakeOut={canGo(index) ? () => change({ members: without(members, index) }) : undefined}
        />
      ))}
    </Stack>
  )
}

/** While it is written a hint, once it was sent what is wrong. */
function HowItFits({ size, signing: { draft, asked, faults } }: Props) {
  if (faults['team']) return <FieldFault error={faults['team']} />
  const fault = teamFaultText(teamOf(draft, asked), size) ?? membersFaultText(draft, asked)
  return fault ? (
    <NoticeStrip icon="people">{fault}</NoticeStrip>
  ) : (
    <NoticeStrip tone="done">{texts.teamFits}</NoticeStrip>
  )
}
