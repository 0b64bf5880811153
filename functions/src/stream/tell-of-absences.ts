import { type Absence, appealUntil, isTold } from '@mulin/shared/absences/absence'
import { type AbsenceRule, countingAt, type Pause, pauseAt } from '@mulin/shared/absences/rule'
import { AboutSignUp } from '@mulin/shared/sign-ups/about-sign-up'
import { absenceRule, absencesIn } from '../tables/absences.ts'
import type { Change } from '../tables/changes.ts'
import { addMessage, type News } from '../tables/messages.ts'
import type { Item } from '../tables/reading.ts'
import type { Projection } from '../tables/following.ts'

/** Tells people that they were missed, what staff decided about it, and that they are paused; each once. */
export const tellOfAbsences: Projection = (changes) => {
  const ofAbsences = changes.filter(({ key, after }) => key.sk === 'ABSENCES' && after !== undefined)
  const [first] = ofAbsences
  return first ? [{ since: first.sequence, run: () => tellAll(ofAbsences) }] : []
}

async function tellAll(changes: readonly Change[]): Promise<void> {
  const rule = await absenceRule()
  for (const { key, before, after } of changes)
    for (const news of newsIn(toldIn(before), toldIn(after), rule))
      await addMessage(key.pk.slice('PERSON#'.length), news)
}

const toldIn = (item: Item | undefined) => absencesIn(item).filter(isTold)

function newsIn(before: readonly Absence[], after: readonly Absence[], rule: AbsenceRule): News[] {
  return after.flatMap((absence) => {
    const known = before.find(({ signUpId }) => signUpId === absence.signUpId)
    if (known?.stateAt === absence.stateAt) return []
    const pauses = [before, after].map((all) => pauseAt(all, rule, absence.stateAt))
    return [...said(absence, after, rule), ...paused(absence, pauses[0], pauses[1])]
  })
}

function said(absence: Absence, all: readonly Absence[], rule: AbsenceRule): News[] {
  const { state, stateAt, reason } = absence
  if (state === 'excused') return [{ ...eventOf(absence, 'excused'), kind: 'absence_excused', reason }]
  if (state === 'upheld') return [{ ...eventOf(absence, 'upheld'), kind: 'absence_upheld', reason }]
  if (state === 'appealed') return []
  const counting = rule.isOn ? countingAt(all, rule, stateAt) : undefined
  return [{ ...eventOf(absence, 'absent'), kind: 'absent', counting, appealUntil: appealUntil(absence) }]
}

/** Until later than it was known before. */
function paused(absence: Absence, before: Pause | undefined, after: Pause | undefined): News[] {
  if (!after || (before && before.until >= after.until)) return []
  const facts = { until: after.until, absences: after.absences.length }
  return [{ ...eventOf(absence, 'paused'), kind: 'sign_up_paused', ...facts }]
}

function eventOf(absence: Absence, name: string) {
  const { stateAt: at, signUpId } = absence
  return { id: `${at}#${signUpId}#${name}`, at, about: AboutSignUp.parse(absence) }
}
