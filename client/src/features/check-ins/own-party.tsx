import { turnoutOf } from '@mulin/shared/check-ins/turnout'
import type { MySignUp } from '@mulin/shared/sign-ups/sign-up'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { NoticeStrip } from '../../ui/notice-strip'
import { Row } from '../../ui/stack'
import { Caption, Text } from '../../ui/text'
import { sessionIn } from './codes'
import { type Answered, type Entry, sayMissing } from './queue'
import { partyTexts, texts } from './texts'
import { WhoCame } from './who-came'

interface Props {
  nonce: string
  queue: { waiting: readonly Entry[]; answered: readonly Answered[] }
  signUps: readonly MySignUp[]
  /** Under another nonce. */
  onSaid: (nonce: string) => void
}

/** Whoever scans the code of the venue came with everybody of their party, until they say otherwise. */
export function OwnParty({ nonce, queue, signUps, onSaid }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const entry = [...queue.waiting, ...queue.answered].find(({ scan }) => scan.nonce === nonce)
  if (entry && isRefused(entry)) return <NotTaken missing={entry.scan.missing ?? []} />
  const party = entry && partyOf(entry, signUps)
  if (!party) return null
  if (party.saidInVain) return <NoticeStrip tone="waiting">{inVainWords(party, party.saidInVain)}</NoticeStrip>
  const { people, missing } = party
  const count = people.length - missing.length
  return (
    <>
      <Row apart>
        <Text>{missing.length > 0 ? texts.came(count, people.length) : partyTexts.all(people.length)}</Text>
        <Button onPress={() => setIsOpen(true)}>{missing.length > 0 ? texts.recount : texts.notAll}</Button>
      </Row>
      {isOpen && (
        <WhoCame
          title={partyTexts.own}
          people={people}
          missing={missing}
          button={partyTexts.save}
          nobody={partyTexts.nobodyOfOwn}
          onSend={(names) => {
            onSaid(sayMissing(entry, names))
            setIsOpen(false)
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}

type Taken = Entry & Partial<Pick<Answered, 'answer'>>

const isRefused = ({ answer }: Taken) => answer?.result === 'refused'

/** Beside why: what was said stays to be read. */
const NotTaken = ({ missing }: { missing: readonly string[] }) =>
  missing.length > 0 ? <Caption>{partyTexts.notTaken(missing)}</Caption> : null

interface Party {
  people: readonly string[]
  missing: readonly number[]
  /** Who was said to be missing, where something else counts: what staff say stays. */
  saidInVain: readonly number[] | undefined
}

/** Who they are and who of them is missing, of a coming that counts or waits; undefined of somebody alone. */
function partyOf(taken: Taken, signUps: readonly MySignUp[]): Party | undefined {
  const { scan } = taken
  const people = scan.kind === 'in' ? peopleOf(taken, signUps) : undefined
  if (!people) return undefined
  const missing = turnoutIn(taken, people)?.missing ?? []
  const said = scan.missing && saidWith(scan, people)?.missing
  return { people, missing, saidInVain: said?.join() === missing.join() ? undefined : said }
}

function inVainWords({ people, missing }: Party, said: readonly number[]) {
  const named = (places: readonly number[]) => places.flatMap((place) => people[place] ?? [])
  return partyTexts.saidByStaff(texts.came(people.length - missing.length, people.length), named(missing), named(said))
}

function peopleOf({ scan, answer }: Taken, signUps: readonly MySignUp[]) {
  const known = answer?.signUp?.id ?? scan.party
  return (known ? signUps.find(({ id }) => id === known) : ofSession(scan, signUps))?.people
}

const turnoutIn = ({ scan, answer }: Taken, people: readonly string[]) =>
  answer ? answer.signUp?.turnout : saidWith(scan, people)

const ofSession = ({ venueCode = '' }: Entry['scan'], signUps: readonly MySignUp[]) =>
  signUps.find(({ sessionId }) => sessionId === sessionIn(venueCode))

const saidWith = ({ missing = [], at }: Entry['scan'], people: readonly string[]) =>
  turnoutOf(
    people.map((name) => ({ name })),
    missing,
    at,
  )
