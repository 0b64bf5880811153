import type { CheckInKind } from '@mulin/shared/check-ins/check-in'
import { unseenIn } from '@mulin/shared/check-ins/conflicts'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { List } from '../../ui/list'
import { Segments } from '../../ui/segments'
import { Section, Stack } from '../../ui/stack'
import { Empty } from '../../ui/states'
import { Text, Title } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { countOf, isFound, type Line, stillToComeOf, thereOf } from './roster'
import { isToCome, RosterLine } from './roster-line'
import { texts } from './texts'

interface Props {
  where: { activityId: string; sessionId: string }
  kind: CheckInKind
  lines: readonly Line[]
  onUndo: (line: Line) => void
  /** Who of that party came. */
  onCount: (signUpId: string) => void
}

// A page of WeChat gets slow with more; whoever looks for a name searches.
const shownAtFirst = 20

type View = 'missing' | 'toLeave' | 'there' | 'all' | 'toCheck'

/** Those first that somebody is to be ticked in. */
const viewsOf = {
  in: ['missing', 'there', 'all', 'toCheck'],
  out: ['toLeave', 'there', 'all', 'toCheck'],
} as const satisfies Record<CheckInKind, readonly View[]>

const isIn: Record<View, (line: Line) => boolean> = {
  // Of a family that came without one of them, that one.
  missing: (line) => stillToComeOf(line) > 0,
  toLeave: (line) => isToCome(line, 'out'),
  there: ({ isThere }) => isThere,
  all: () => true,
  toCheck: ({ conflicts }) => unseenIn(conflicts).length > 0,
}
const counted: Partial<Record<View, (line: Line) => number>> = { missing: stillToComeOf, there: thereOf }
const nothingIn: Record<View, string> = {
  missing: texts.noneLeft,
  toLeave: texts.noneToLeave,
  there: texts.noneCame,
  all: texts.nobody,
  toCheck: texts.nothingToCheck,
}

export function RosterList({ where, kind, lines, ...acts }: Props) {
  const [chosen, setChosen] = useState<{ kind: CheckInKind; view: View }>()
  const view = chosen?.kind === kind ? chosen.view : viewsOf[kind][0]
  const [words, setWords] = useState('')
  if (lines.length === 0) return <Empty icon="people" what={texts.nobody} next={texts.nobodyNext} />
  const searched = words.trim()
  // Whoever is searched for is found, wherever they stand.
  const found = lines.filter((line) => (searched === '' ? isIn[view](line) : isFound(line, searched)))
  const isShown = (one: View) => one !== 'toCheck' || one === view || lines.some(isIn.toCheck)
  return (
    <Section label={texts.roster}>
      <Stack>
        <Title>{texts.roster}</Title>
        <TextField kind="search" label={texts.search} value={words} onChange={setWords} />
        <Segments
          label={texts.show}
          options={viewsOf[kind].filter(isShown).map((value) => ({
            value,
            label: texts[value],
            count: countOf(lines.filter(isIn[value]), counted[value]),
          }))}
          value={view}
          onChange={(one) => setChosen({ kind, view: one })}
        />
        {found.length === 0 ? (
          <Text soft>{searched === '' ? nothingIn[view] : texts.noneFound}</Text>
        ) : (
          <Lines key={`${view} ${searched}`} {...{ where, kind, found, ...acts }} />
        )}
      </Stack>
    </Section>
  )
}

function Lines({ found, ...rest }: Omit<Props, 'lines'> & { found: readonly Line[] }) {
  const [shown, setShown] = useState(shownAtFirst)
  return (
    <>
      <List label={texts.roster}>
        {found.slice(0, shown).map((line) => (
          <RosterLine key={line.id} line={line} {...rest} />
        ))}
      </List>
      {found.length > shown && (
        <Button look="plain" block onPress={() => setShown(shown + shownAtFirst)}>
          {texts.more}
        </Button>
      )}
    </>
  )
}
