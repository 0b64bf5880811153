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

type Outcome = { state: 'approved' } | { state: 'declined'; reason: string }
type Call = Pick<Parameters<Approve>[0], 'actor' | 'personId' | 'now'> & {
  input: { volunteerId: string; requestId?: string | undefined }
}

async function decide({ input, actor, personId, now }: Call, outcome: Outcome): Promise<VolunteerRow> {
  const volunteer = await volunteerOf(input.volunteerId)
  if (!volunteer || !mayDecideIn(actor, volunteer.areaPath)) throw new Refusal('volunteer_not_found')
  const decision = { ...outcome, decidedAt: now, decidedWith: input.requestId }
  if (volunteer.asked) return decideSkills(volunteer, decision, personId)
  if (volunteer.state !== 'pending') return decidedBefore(volunteer, decision)

  const lost = await transact(decideVolunteer(volunteer, decision, personId))
  if (lost) return decidedBefore(StoredVolunteer.parse(lost.item), decision)
  return volunteerRowFrom({ ...volunteer, ...decision })
}

/** Of a volunteer who is one already. */
async function decideSkills(
  { asked = [], ...volunteer }: StoredVolunteer,
  { state, ...decision }: Outcome & Pick<StoredVolunteer, 'decidedAt' | 'decidedWith'>,
  decidedBy: string,
): Promise<VolunteerRow> {
  const skills = state === 'approved' ? [...volunteer.skills, ...asked] : volunteer.skills
  const lost = await transact(changeSkills(volunteer, { ...decision, skills, decidedBy }))
  if (lost) throw new Refusal('volunteer_already_decided')
  return volunteerRowFrom({ ...volunteer, ...decision, skills })
}

/** The same decision sent again is answered again. */
function decidedBefore(
  volunteer: StoredVolunteer,
  { state, decidedWith }: Pick<StoredVolunteer, 'state' | 'decidedWith'>,
) {
  if (decidedWith === undefined || volunteer.decidedWith !== decidedWith || volunteer.state !== state)
    throw new Refusal('volunteer_already_decided')
  return volunteerRowFrom(volunteer)
}
