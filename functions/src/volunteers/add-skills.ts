import { Refusal } from '@mulin/shared/refusals'
import { needsProof } from '@mulin/shared/skills'
import type { Volunteer, volunteers } from '@mulin/shared/volunteers'
import type { UseCase } from '../platform/serve.ts'
import { workdaysAfter } from '../platform/workdays.ts'
import { transact } from '../tables/transact.ts'
import { changeSkills, type StoredVolunteer, volunteerFrom, volunteerOf } from '../tables/volunteers.ts'
import { answerWorkdays } from './register-volunteer.ts'

// Each time staff decided meanwhile, or another one was added.
const attemptsAtMost = 5

/** Sent again it changes nothing. */
export const addSkills: UseCase<typeof volunteers.addSkills> = async ({ input, personId, now, refuse }) => {
  for (let attempt = 1; attempt <= attemptsAtMost; attempt++) {
    const volunteer = await volunteerOf(input.volunteerId)
    if (volunteer?.personId !== personId) throw refuse('volunteer_not_found')
    if (volunteer.state !== 'approved') throw refuse('not_a_volunteer')
    const added = withSkills(volunteer, input.skills, now)
    if (!added || !(await transact(changeSkills(volunteer, added)))) return volunteerFrom({ ...volunteer, ...added })
  }
  throw new Refusal('busy')
}

type Skills = Volunteer['skills']

/** Undefined when there is nothing new among them. */
function withSkills({ skills, asked = [], askedAt, dueAt }: StoredVolunteer, wanted: Skills, now: string) {
  const fresh = [...new Set(wanted)].filter((skill) => !skills.includes(skill) && !asked.includes(skill))
  if (fresh.length === 0) return undefined
  const [proven, sure] = [
    fresh.filter((skill) => needsProof.has(skill)),
    fresh.filter((skill) => !needsProof.has(skill)),
  ]
  // Why something was declined before is over with the next wish.
  const all = { skills: [...skills, ...sure], reason: undefined }
  if (asked.length + proven.length === 0) return all
  const waiting =
    asked.length > 0 ? { askedAt, dueAt } : { askedAt: now, dueAt: workdaysAfter(now, answerWorkdays).dueAt }
  return { ...all, ...waiting, asked: [...asked, ...proven] }
}
