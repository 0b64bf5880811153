import { unseenIn } from '@mulin/shared/check-ins/conflicts'
import { stateNames } from '@mulin/shared/allocation/state-names'
import type { Question } from '@mulin/shared/activities/session-rules'
import { SignUpState } from '@mulin/shared/allocation/steps'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Segments } from '../../../ui/segments'
import { Row, Stack } from '../../../ui/stack'
import { Empty } from '../../../ui/states'
import { Caption } from '../../../ui/text'
import { TextField } from '../../../ui/text-field'
import { Rows } from './rows'
import { texts } from './texts'

interface Props {
  rows: readonly SignUpRow[]
  questions: readonly Question[]
}

// As many as WeChat draws without delay.
const rowsPerPage = 20

/** One session: how many stand how, and who they are, those first that somebody has to decide. */
export function SessionRegister({ rows, questions }: Props) {
  const [state, setState] = useState<Chosen>('all')
  const [page, setPage] = useState(0)
  const [words, setWords] = useState('')
  const search = (typed: string) => {
    setWords(typed)
    setPage(0)
  }
  const choose = (value: Chosen) => {
    setState(value)
    setPage(0)
  }
  const searched = words.trim()
  // Whoever is searched for is found, however they stand.
  const shown = rows.filter((row) => (searched === '' ? isIn(row, state) : isFound(row, searched))).sort(inOrder)
  const pages = Math.max(1, Math.ceil(shown.length / rowsPerPage))
  const at = Math.min(page, pages - 1)
  return (
    <Stack>
      {rows.length > rowsPerPage && (
        <TextField kind="search" label={texts.search} maxLength={20} value={words} onChange={search} />
      )}
      {searched === '' && <Segments label={texts.states} options={optionsFor(rows)} value={state} onChange={choose} />}
      {shown.length === 0 && <Empty icon="people" what={searched === '' ? texts.noneOfState : texts.notFound} />}
      <Rows rows={shown.slice(at * rowsPerPage, (at + 1) * rowsPerPage)} questions={questions} />
      {pages > 1 && <Paging page={at} pages={pages} onTurn={setPage} />}
    </Stack>
  )
}

const states = SignUpState.options

type Chosen = SignUpState | 'all' | 'toCheck' | 'unseen'

const isIn = (row: SignUpRow, chosen: Chosen) =>
  chosen === 'all' || (isSpecial(chosen) ? special[chosen](row) : row.state === chosen)

/** By their own name or that of who comes along, or by the end of the number. */
const isFound = ({ name, teamName = '', people = [], phoneMasked }: SignUpRow, words: string) =>
  [name, teamName, ...people.map((person) => person.name)].some((one) => one.includes(words)) ||
  phoneMasked.endsWith(words)

/** Whom staff have to look at or call, whatever their state. */
const special = {
  toCheck: (row: SignUpRow) => unseenIn(row.conflicts).length > 0,
  unseen: (row: SignUpRow) => row.unseenChange !== undefined,
} as const
const isSpecial = (chosen: Chosen): chosen is keyof typeof special => chosen in special

/** The states in which there is somebody. */
function optionsFor(rows: readonly SignUpRow[]) {
  const count = (state: SignUpState) => rows.filter((row) => row.state === state).length
  const there = states.filter((state) => count(state) > 0)
  const toDo = (['unseen', 'toCheck'] as const).flatMap((value) => {
    const found = rows.filter(special[value]).length
    return found > 0 ? [{ value, label: `${texts[value]} ${found}` }] : []
  })
  return [
    { value: 'all' as const, label: `${texts.all} ${rows.length}` },
    ...toDo,
    ...there.map((state) => ({ value: state, label: `${stateNames[state]} ${count(state)}` })),
  ]
}

/** By state, who waits by position, the rest as they signed up. */
const inOrder = (one: SignUpRow, other: SignUpRow) =>
  states.indexOf(one.state) - states.indexOf(other.state) || (one.position ?? 0) - (other.position ?? 0)

const Paging = ({ page, pages, onTurn }: { page: number; pages: number; onTurn: (page: number) => void }) => (
  <Row apart>
    {page > 0 ? <Button onPress={() => onTurn(page - 1)}>{texts.earlier}</Button> : null}
    <Caption>{texts.page(page + 1, pages)}</Caption>
    {page < pages - 1 ? <Button onPress={() => onTurn(page + 1)}>{texts.later}</Button> : null}
  </Row>
)
