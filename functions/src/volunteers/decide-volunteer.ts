import { mayDecideIn } from '@mulin/shared/duties'
import { Refusal } from '@mulin/shared/refusals'
import type { VolunteerRow, volunteers } from '@mulin/shared/volunteers'
import type { UseCase } from '../platform/serve.ts'
import { transact } from '../tables/transact.ts'
import { changeSkills, decideVolunteer, StoredVolunteer, volunteerOf, volunteerRowFrom } from '../tables/volunteers.ts'

type Approve = UseCase<typeof volunteers.approve>
type Decline = UseCase<typeof volunteers.decline>

export const approveVolunteer: Approve = (call) => decide(call, { state: 'approved' })

export const declineVolunteer: Decline = (call) => decide(call, { state: 'declined', reason: call.input.reason })

type Outcome = { state: 'approved'; reason?: undefined } | { state: 'declined'; reason: string }
type Call = Pick<Parameters<Approve>[0], 'actor' | 'personId' | 'now'> & {
  input: { volunteerId: string; version: number; requestId?: string | undefined }
}

async function decide({ input, actor, personId, now }: Call, { state, reason }: Outcome): Promise<VolunteerRow> {
  const volunteer = await volunteerOf(input.volunteerId)
  if (!volunteer || !mayDecideIn(actor, volunteer.areaPath)) throw new Refusal('volunteer_not_found')
  const decision = { reason, decidedAt: now, decidedWith: input.requestId, decidedAs: state }
  // Who decides has seen what they decide about.
  if (!isWaiting(volunteer) || volunteer.version !== input.version) return decidedBefore(volunteer, decision)

  const decided = volunteer.asked ? withSkills(volunteer, decision) : { ...volunteer, ...decision, state }
  const lost = await transact(
    volunteer.asked
      ? changeSkills(volunteer, { ...decision, skills: decided.skills, decidedBy: personId })
      : decideVolunteer(volunteer, { ...decision, state }, personId),
  )
  if (lost) return decidedBefore(StoredVolunteer.optional().parse(lost.item), decision)
  return volunteerRowFrom(decided)
}

const isWaiting = ({ asked, state }: StoredVolunteer) => asked !== undefined || state === 'pending'

type Decision = Pick<StoredVolunteer, 'reason' | 'decidedAt' | 'decidedWith' | 'decidedAs'>

/** Of a volunteer who is one already. */
function withSkills({ asked = [], ...volunteer }: StoredVolunteer, decision: Decision): StoredVolunteer {
  const skills = decision.decidedAs === 'approved' ? [...volunteer.skills, ...asked] : volunteer.skills
  return { ...volunteer, ...decision, skills, version: volunteer.version + 1 }
}

/** The same decision sent again is answered again. */
function decidedBefore(volunteer: StoredVolunteer | undefined, { decidedWith, decidedAs }: Decision) {
  if (decidedWith === undefined || volunteer?.decidedWith !== decidedWith || volunteer.decidedAs !== decidedAs)
    throw new Refusal('volunteer_already_decided')
  return volunteerRowFrom(volunteer)
}
