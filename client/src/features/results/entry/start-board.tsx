import { results } from '@mulin/shared/results/endpoints'
import type { EventResults } from '@mulin/shared/results/result'
import { useState } from 'react'
import { api } from '../../../api'
import { newRequestId } from '../../../platform/ids'
import { say } from '../../../platform/toast'
import { RefusalStrip } from '../../../queries/refusal-strip'
import { useAct } from '../../../queries/use-act'
import { Button } from '../../../ui/button'
import { Cell, Cells } from '../../../ui/cell'
import { Stack } from '../../../ui/stack'
import { Text } from '../../../ui/text'
import { AddEntries } from './add-entries'
import type { Line } from './entry-draft'
import { texts } from './texts'
import { resultChanges } from './use-saving'

interface Props {
  activityId: string
  sessionId: string
  results: EventResults | undefined
}

type Team = Pick<Line, 'id' | 'name' | 'communityId'>

const teamsOf = (results: EventResults | undefined): Team[] =>
  (results?.entries ?? []).flatMap(({ id, kind, name, communityId = '' }) =>
    kind === 'team' ? [{ id, name, communityId }] : [],
  )

/** Which teams stand on the board; those of the draft are there already. */
export function StartBoard({ activityId, sessionId, results: soFar }: Props) {
  const [teams, setTeams] = useState(() => teamsOf(soFar))
  const [requestId, setRequestId] = useState(newRequestId)
  const start = useAct(api(results).startBoard, {
    changes: resultChanges(activityId),
    onDone: () => say(texts.boardStarted),
  })
  // Other teams are another board, so each change makes another request.
  const change = (changed: Team[]) => {
    setTeams(changed)
    setRequestId(newRequestId())
  }
  const named = teams.map(({ name, communityId }) => ({ name, ...(communityId && { communityId }) }))
  return (
    <Stack>
      <Text soft>{texts.boardNone}</Text>
      <Teams teams={teams} onRemove={(gone) => change(teams.filter(({ id }) => id !== gone))} />
      <AddEntries teamsOnly lines={teams} onAdd={(added) => change([...teams, ...added])} />
      <RefusalStrip filled refusal={start.refusal} />
      <Button
        look="primary"
        block
        busy={start.busy}
        disabledReason={teams.length < teamsAtLeast ? texts.boardTooFew : undefined}
        onPress={() => start.run({ activityId, sessionId, requestId, teams: named })}
      >
        {texts.boardStart}
      </Button>
    </Stack>
  )
}

const teamsAtLeast = 2

function Teams({ teams, onRemove }: { teams: readonly Team[]; onRemove: (id: string) => void }) {
  if (teams.length === 0) return null
  return (
    <Cells label={texts.boardTeams}>
      {teams.map(({ id, name }) => (
        <Cell
          key={id}
          title={name}
          value={
            <Button look="plain" label={`${texts.remove} ${name}`} onPress={() => onRemove(id)}>
              {texts.remove}
            </Button>
          }
        />
      ))}
    </Cells>
  )
}
