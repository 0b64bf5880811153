import type { Question, TeamSize } from '@mulin/shared/activities/session-rules'
import { PersonName, Phone } from '@mulin/shared/personal-data'
import { isOfAge } from '@mulin/shared/sign-ups/pools'
import { twiceIn } from '@mulin/shared/sign-ups/named'
import { membersOf, type Team } from '@mulin/shared/sign-ups/party'
import { faultOfTeam } from '@mulin/shared/sign-ups/teams'
import { agesText } from '../../seat-words'
import type { Asked } from './asked'
import type { PersonDraft, SignUpDraft } from './sign-up-draft'
import { childTexts } from './child-texts'
import { texts } from './texts'
import { bringsChildren, isTyped, partyOf, teamOf, yearOf } from './written'

/** What is wrong, by the name of the field; `others.1.name` is the name of the second of the others. */
export type Faults = Readonly<Record<string, string | undefined>>

export function faultsOf(draft: SignUpDraft, asked: Asked, hasPhone: boolean): Faults {
  const phoneIsFine = draft.phone === undefined ? hasPhone : Phone.safeParse(draft.phone).success
  return found({
    session: sessionFault(draft),
    name: nameFault(draft.name),
    phone: !phoneIsFine && texts.phoneMissing,
    guardian: bringsChildren(draft, asked) && !draft.isGuardian && childTexts.missing,
    ...(asked.people && peopleFaults(draft, asked)),
    ...(asked.team && teamFaults(draft, asked.team, asked)),
    ...Object.fromEntries(asked.questions.map((question) => [question.id, answerFault(question, draft)])),
  })
}

function sessionFault({ as, sessionId, shiftId }: SignUpDraft) {
  if (as === 'volunteer') return shiftId === undefined && texts.chooseShift
  return sessionId === undefined && texts.chooseSession
}

type Found = Record<string, string | false | undefined>

const found = (faults: Found): Faults =>
  Object.fromEntries(Object.entries(faults).flatMap(([field, fault]) => (fault ? [[field, fault]] : [])))

function nameFault(name: string) {
  if (name.trim() === '') return texts.nameMissing
  return PersonName.safeParse(name).success ? undefined : texts.nameWrong
}

function peopleFaults(draft: SignUpDraft, asked: Asked): Found {
  const { alsoMe, birthYear, others } = draft
  return {
    people: !alsoMe && others.length === 0 && texts.nobodyTakesPart,
    birthYear: alsoMe && yearFault(birthYear, asked),
    ...personFaults('others', others, asked),
    ...twiceFaults(draft, asked),
  }
}

function twiceFaults(draft: SignUpDraft, asked: Asked): Found {
  const people = membersOf(partyOf(draft, asked))
  const twice = twiceIn(people).filter((place) => people[place]?.name !== '')
  const fault = texts.namedTwice(asked.birthYears !== undefined)
  return Object.fromEntries(twice.map((place) => [`others.${draft.alsoMe ? place - 1 : place}.name`, fault]))
}

const teamFaults = (draft: SignUpDraft, size: TeamSize, asked: Asked): Found => ({
  teamName: draft.teamName.trim() === '' && texts.teamNameMissing,
  team: teamFaultText(teamOf(draft, asked), size),
  ...personFaults(
    'members',
    (draft.members ?? []).map((member) => (isTyped(member) ? member : undefined)),
    asked,
  ),
})

const personFaults = (field: string, people: readonly (PersonDraft | undefined)[], asked: Asked): Found =>
  Object.fromEntries(
    people.flatMap((person, index) =>
      person
        ? [
            [`${field}.${index}.name`, nameFault(person.name)],
            [`${field}.${index}.birthYear`, yearFault(person.birthYear, asked)],
          ]
        : [],
    ),
  )

function yearFault(typed: string, { birthYears, ages, at }: Asked) {
  if (birthYears === undefined) return undefined
  if (typed.trim() === '') return birthYears === 'required' && texts.yearMissing
  const year = yearOf(typed)
  if (year === undefined || !isOfAge(year, possible, at)) return texts.yearWrong
  return ages && !isOfAge(year, ages, at) && texts.outsideAges(agesText(ages))
}

const possible = { from: 0, to: 120 }

const answerFault = ({ id, kind, required }: Question, { answers, photos }: SignUpDraft) =>
  kind === 'photo'
    ? photoFault(photos[id] ?? [], required && (answers[id] ?? '') === '')
    : wordsFault(answers[id]?.trim() ?? '', kind, required)

function wordsFault(answer: string, kind: Question['kind'], required: boolean) {
  if (answer === '') return required && texts.answerMissing
  return kind === 'number' && Number.isNaN(Number(answer)) && texts.numberWrong
}

function photoFault(photos: SignUpDraft['photos'][string], required: boolean) {
  if (photos.length === 0) return required && texts.photoMissing
  return photos.some(({ photoId }) => photoId === undefined) && texts.photoOnItsWay
}

/** Of whom in the list it is not as it has to be, whatever is still missing; undefined of nobody. */
export function membersFaultText({ members = [] }: SignUpDraft, asked: Asked): string | undefined {
  const typed = members.filter(isTyped)
  const faults = typed.filter((member) => nameFault(member.name) || yearFault(member.birthYear, asked))
  if (faults.length === 0) return undefined
  const { ages } = asked
  const isOutside =
    ages && faults.every(({ birthYear }) => yearFault(birthYear, { ...asked, ages: undefined }) === undefined)
  return isOutside ? texts.membersOutside(faults.length, agesText(ages)) : texts.membersUnfinished(faults.length)
}

/** What the list of a team still needs, in words; undefined when it is as it has to be. */
export function teamFaultText(team: Team, size: TeamSize): string | undefined {
  const playing = team.members.filter(({ isSubstitute }) => !isSubstitute)
  const have = (wanted: string) => playing.filter(({ gender }) => gender === wanted).length
  const fault = faultOfTeam(team, size)
  if (fault === 'too_few') return texts.teamTooFew(size.min - playing.length)
  if (fault === 'too_many') return texts.teamTooMany(playing.length - size.max, size.substitutes > 0)
  if (fault === 'too_many_substitutes') return texts.tooManySubstitutes(size.substitutes)
  if (fault === 'too_few_women') return texts.tooFewWomen(size.women - have('female'))
  if (fault === 'too_few_men') return texts.tooFewMen(size.men - have('male'))
  return fault && texts.sameTwice
}
