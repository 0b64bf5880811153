import { useState } from 'react'
import { newRequestId } from '../../../platform/ids'
import { Button } from '../../../ui/button'
import { MultiChoice } from '../../../ui/choice'
import { Sheet } from '../../../ui/sheet'
import { Row } from '../../../ui/stack'
import { Caption } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { CommunityField, useCommunities } from './community-field'
import type { Line } from './entry-draft'
import { texts } from './texts'

interface Props {
  lines: readonly Pick<Line, 'name'>[]
  onAdd: (added: Line[]) => void
  /** A quiz on a score board is for teams only. */
  teamsOnly?: boolean
}

/** Teams of several communities by a tap each, or one by its own name; persons one by one. */
export function AddEntries({ lines, onAdd, teamsOnly = false }: Props) {
  const [adding, setAdding] = useState<'team' | 'person'>()
  const add = (added: Line[]) => {
    setAdding(undefined)
    onAdd(added)
  }
  return (
    <>
      <Row>
        <Button icon="plus" onPress={() => setAdding('team')}>
          {texts.addTeam}
        </Button>
        {!teamsOnly && (
          <Button icon="plus" onPress={() => setAdding('person')}>
            {texts.addPerson}
          </Button>
        )}
      </Row>
      <Sheet open={adding === 'team'} title={texts.addTeam} onClose={() => setAdding(undefined)}>
        <Teams lines={lines} onAdd={add} />
      </Sheet>
      <Sheet open={adding === 'person'} title={texts.addPerson} onClose={() => setAdding(undefined)}>
        <OnePerson onAdd={add} />
      </Sheet>
    </>
  )
}

const lineOf = (over: Pick<Line, 'kind' | 'name' | 'communityId'>): Line => ({ ...over, id: newRequestId(), typed: '' })

function Teams({ lines, onAdd }: Pick<Props, 'lines' | 'onAdd'>) {
  const communities = useCommunities()
  const [chosen, setChosen] = useState<string[]>([])
  const [ownName, setOwnName] = useState('')
  const there = new Set(lines.map(({ name }) => name))
  const free = communities.filter(({ name }) => !there.has(texts.teamOf(name)))
  const isRepeated = there.has(ownName.trim())
  const add = () => {
    const teams = free.flatMap(({ id, name }) =>
      chosen.includes(id) ? [lineOf({ kind: 'team', name: texts.teamOf(name), communityId: id })] : [],
    )
    const own = ownName.trim() === '' ? [] : [lineOf({ kind: 'team', name: ownName.trim(), communityId: '' })]
    if (!isRepeated) onAdd([...teams, ...own])
  }
  return (
    <>
      <MultiChoice
        label={texts.fromCommunities}
        options={free.map(({ id, name }) => ({ value: id, label: name }))}
        values={chosen}
        onChange={setChosen}
      />
      <TextField
        label={texts.ownName}
        optional
        maxLength={30}
        value={ownName}
        error={isRepeated ? texts.nameRepeated : undefined}
        onChange={setOwnName}
      />
      <Button look="primary" block onPress={add}>
        {texts.add}
      </Button>
    </>
  )
}

function OnePerson({ onAdd }: Pick<Props, 'onAdd'>) {
  const [name, setName] = useState('')
  const [communityId, setCommunityId] = useState('')
  const [tried, setTried] = useState(false)
  const add = () => {
    setTried(true)
    if (name.trim() !== '') onAdd([lineOf({ kind: 'person', name: name.trim(), communityId })])
  }
  return (
    <>
      <TextField
        label={texts.personName}
        maxLength={30}
        value={name}
        error={tried && name.trim() === '' ? texts.nameMissing : undefined}
        onChange={setName}
      />
      <CommunityField value={communityId} onChange={setCommunityId} />
      <Caption>{texts.nameNote}</Caption>
      <Button look="primary" block onPress={add}>
        {texts.add}
      </Button>
    </>
  )
}
