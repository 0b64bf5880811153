import { volunteers } from '@mulin/shared/volunteers'
import { serve } from '../platform/serve.ts'
import { dutiesOf } from '../tables/duties.ts'
import { addSkills } from './add-skills.ts'
import { approveVolunteer, declineVolunteer } from './decide-volunteer.ts'
import { listVolunteers } from './list-volunteers.ts'
import { registerVolunteer } from './register-volunteer.ts'

export const handler = serve(
  volunteers,
  {
    register: registerVolunteer,
    addSkills,
    list: listVolunteers,
    approve: approveVolunteer,
    decline: declineVolunteer,
  },
  dutiesOf,
)
