import { calendars } from '@mulin/shared/calendars'
import { posters } from '@mulin/shared/posters'
import { apiAddress } from '../../platform/api-address'

const about = (path: string, activityId: string) => apiAddress(path.replace('{activityId}', activityId))

export const calendarAddress = (activityId: string) => about(calendars.ofActivity.path, activityId)

/** A changed activity has another address, so that no old picture is kept in its place. */
export const posterAddress = (activityId: string, version: number) =>
  `${about(posters.ofActivity.path, activityId)}?v=${version}`

/** The address in the words of calendar apps, which open it at once. */
export const followAddress = (address: string) => address.replace(/^https?:/, 'webcal:')
