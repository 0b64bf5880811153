import type { TeamSize } from '@mulin/shared/activities/session-rules'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Row, Stack } from '../../ui/stack'
import type { Filling } from './filling'
import { KeptOnPhone } from './kept-on-phone'
import { rosterOf, useKnownPeople } from './known-people'
import type { PersonDraft } from './sign-up-draft'
import { knownTexts } from './known-texts'
import { isTyped } from './written'

interface Props {
  size: TeamSize
  signing: Filling
}

/** The list of last time, until another one is typed. */
export function KnownTeams({ size, signing }: Props) {
  const { draft, change } = signing
  const kept = useKnownPeople(draft.personId)
  const [taken, setTaken] = useState<readonly PersonDraft[]>()
  const { members = [] } = draft
  const isOpen = members === taken || !members.some((member, place) => isTyped(member) && !isCaptain(place, draft))
  const offered = kept.known.teams.filter(({ name }) => members !== taken || name !== draft.teamName)
  const take = (team: (typeof offered)[number]) => {
    const roster = rosterOf(team, size)
    setTaken(roster)
    change({ teamName: team.name, members: roster })
  }
  return (
    <Stack gap="close">
      <Row>
        {(isOpen ? offered : []).map((team) => (
          <Button key={team.name} icon="people" onPress={() => take(team)}>
            {knownTexts.takeKnown(team.name, team.members.length)}
          </Button>
        ))}
      </Row>
      <KeptOnPhone signing={signing} kept={kept} />
    </Stack>
  )
}

/** Filled in before anybody typed. */
const isCaptain = (place: number, { another }: Filling['draft']) => place === 0 && !another
