import type { Question } from '@mulin/shared/activities/session-rules'
import { cameIn } from '@mulin/shared/check-ins/turnout'
import type { Participant, TeamMember } from '@mulin/shared/sign-ups/party'
import type { SignUpRow } from '@mulin/shared/sign-ups/sign-up'
import { timeText } from '../../../platform/clock'
import { StaffTrail } from '../../../trail/staff-trail'
import { texts as trailTexts } from '../../../trail/texts'
import { PhotoGallery } from '../../../ui/photo-gallery'
import { Stack } from '../../../ui/stack'
import { Caption, Text } from '../../../ui/text'
import { texts } from './texts'

interface Props {
  row: SignUpRow
  questions: readonly Question[]
}

/** Who comes along, what they answered, why it stands as it does, and what staff did with it. */
export const Party = ({ row, questions }: Props) => (
  <Stack gap="tight">
    {row.team && <Text>{row.team.members.map((member, place) => memberWords(member, place, row)).join('、')}</Text>}
    {row.people && (
      <Text>{row.people.map((person, place) => personWords(person, ...notThere(row, place))).join('、')}</Text>
    )}
    {questions.map((question) => (
      <Answer key={question.id} row={row} question={question} />
    ))}
    {row.guardianConsentAt !== undefined && <Caption>{texts.guardianAgreed}</Caption>}
    {row.offeredUntil !== undefined && <Caption>{texts.offeredUntil(timeText(row.offeredUntil))}</Caption>}
    <Because row={row} />
    <StaffTrail of={row} label={trailTexts.trailOf(row.name)} />
  </Stack>
)

/** Where the trail does not say it. */
function Because({ row: { reason, trail = [] } }: { row: SignUpRow }) {
  if (reason === undefined || trail.some((step) => step.reason === reason)) return null
  return <Caption>{texts.because(reason)}</Caption>
}

function Answer({ row: { answers = {}, photos = [] }, question }: { row: SignUpRow; question: Question }) {
  const { id, kind, title } = question
  const answer = answers[id] ?? ''
  if (answer === '') return null
  if (kind === 'photo')
    return (
      <Stack gap="tight">
        <Text>{title}</Text>
        <PhotoGallery label={title} photos={photos.filter((photo) => photo.id === answer)} />
      </Stack>
    )
  return <Text>{`${title}：${answer}`}</Text>
}

/** `居民 甲（1956 年生，女）` */
function personWords({ name, birthYear, gender, isChild }: Participant, ...more: string[]) {
  const known = [
    ...more,
    ...(birthYear === undefined ? [] : [texts.born(birthYear)]),
    ...(isChild ? [texts.child] : []),
    ...(gender === undefined ? [] : [gender === 'female' ? texts.women : texts.men]),
  ]
  return known.length === 0 ? name : `${name}（${known.join('，')}）`
}

/** The first member is the captain. */
const memberWords = (member: TeamMember, place: number, row: SignUpRow) =>
  personWords(
    member,
    ...(place === 0 ? [texts.captain] : member.isSubstitute ? [texts.substitute] : []),
    ...notThere(row, place),
  )

const notThere = ({ turnout }: SignUpRow, place: number) => (turnout?.missing.includes(place) ? [texts.notThere] : [])

/** Who it is in one line: a team by its name, several people by their number. */
export function partyWords({ teamName, team, size, as, shiftTitle = texts.volunteer, turnout }: SignUpRow): string {
  if (as === 'volunteer') return shiftTitle
  const words = peopleWords(team?.members.length ?? size, turnout)
  if (teamName !== undefined) return `${texts.team(teamName)} ${words}`
  return size > 1 ? words : ''
}

const peopleWords = (count: number, turnout: SignUpRow['turnout']) =>
  turnout && turnout.missing.length > 0 ? texts.came(texts.people(count), cameIn(turnout)) : texts.people(count)
