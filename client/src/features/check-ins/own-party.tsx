import { type Turnout, turnoutOf } from '@mulin/shared/check-ins/turnout'
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
  const entry = [...queue.waiting, ...queue.answered].find(({ scan }) => scan.nonce === nonce)
  if (!entry) return null
  if (isRefused(entry)) return <NotTaken missing={entry.scan.missing ?? []} />
  const party = partyOf(entry, signUps)
  if (!party) return null
  const { saidInVain, isOfStaff, saidBy } = party
  return (
    <>
      {saidInVain && <NoticeStrip tone="waiting">{inVainWords(party, saidInVain)}</NoticeStrip>}
      {!(saidInVain && isOfStaff) && (
        <Counted party={party} onSay={(missing) => onSaid(sayMissing(entry, missing, saidInVain && saidBy))} />
      )}
    </>
  )
}

function Counted({ party: { people, missing }, onSay }: { party: Party; onSay: (missing: string[]) => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const isWhole = missing.length === 0
  return (
    <>
      <Row apart>
        <Text>{isWhole ? partyTexts.all(people.length) : cameWords({ people, missing })}</Text>
        <Button onPress={() => setIsOpen(true)}>{isWhole ? texts.notAll : texts.recount}</Button>
      </Row>
      {isOpen && (
        <WhoCame
          title={partyTexts.own}
          people={people}
          missing={missing}
          button={partyTexts.save}
          nobody={partyTexts.nobodyOfOwn}
          onSend={(names) => {
            onSay(names)
            setIsOpen(false)
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}

const cameWords = ({ people, missing }: Pick<Party, 'people' | 'missing'>) =>
  texts.came(people.length - missing.length, people.length)

type Taken = Entry & Partial<Pick<Answered, 'answer'>>

const isRefused = ({ answer }: Taken) => answer?.result === 'refused'

/** Beside why: what was said stays to be read. */
const NotTaken = ({ missing }: { missing: readonly string[] }) =>
  missing.length > 0 ? <Caption>{partyTexts.notTaken(missing)}</Caption> : null

interface Party {
  people: readonly string[]
  missing: readonly number[]
  /** Who was said to be missing, where something else counts. */
  saidInVain: readonly number[] | undefined
  /** What counts staff said, and it stays. */
  isOfStaff: boolean
  /** When what counts was said, if anything was. */
  saidBy: string | undefined
}

/** Who they are and who of them is missing, of a coming that counts or waits; undefined of somebody alone. */
function partyOf(taken: Taken, signUps: readonly MySignUp[]): Party | undefined {
  const people = taken.scan.kind === 'in' ? peopleOf(taken, signUps) : undefined
  if (!people) return undefined
  const counts = turnoutIn(taken, people)
  const missing = missingOf(counts)
  const isOfStaff = isSaidByStaff(taken)
  return { people, missing, saidInVain: inVainOf(taken.scan, { people, missing }), isOfStaff, saidBy: counts?.at }
}

const isSaidByStaff = ({ answer }: Taken) => answer?.signUp?.turnoutByStaff === true

function inVainOf(scan: Entry['scan'], { people, missing }: Pick<Party, 'people' | 'missing'>) {
  const said = scan.missing && missingOf(saidWith(scan, people))
  return said?.join() === missing.join() ? undefined : said
}

const missingOf = (turnout: Turnout | undefined) => turnout?.missing ?? []

function inVainWords(party: Party, said: readonly number[]) {
  const named = (places: readonly number[]) => places.flatMap((place) => party.people[place] ?? [])
  const words = party.isOfStaff ? partyTexts.saidByStaff : partyTexts.saidOtherwise
  return words(cameWords(party), named(party.missing), named(said))
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
