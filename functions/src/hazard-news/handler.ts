import { following } from '../tables/following.ts'
import { tellResidents } from './tell-residents.ts'
import { tellStaff } from './tell-staff.ts'

/** Who is told of what happens to a hazard. */
export const handler = following([tellResidents, tellStaff])
