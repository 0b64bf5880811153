import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { fileOf } from './file-answer.ts'
import { ActivityId } from './ids.ts'

export const posters = {
  ofActivity: endpoint({
    method: 'GET',
    path: '/activities/{activityId}/poster.png',
    access: 'anyone',
    summary: 'A picture to pass on and to print: title, time, place, and a code that leads to the activity',
    input: z.object({ activityId: ActivityId }),
    output: fileOf('image/png'),
    refusals: ['activity_not_found'],
  }),
}
