import type { calendars } from '@mulin/shared/calendars'
import type { UseCase } from '../platform/serve.ts'
import { endSecret, renewSecret, secretOf } from '../tables/calendars.ts'

export const myCalendar: UseCase<typeof calendars.mine> = async ({ personId }) => shown(await secretOf(personId))

export const renewCalendar: UseCase<typeof calendars.renew> = async ({ personId }) => shown(await renewSecret(personId))

export const endCalendar: UseCase<typeof calendars.end> = async ({ personId }) => {
  await endSecret(personId)
  return {}
}

const shown = (known: { secret: string; renewedAt: string } | undefined) =>
  known ? { path: `/me/calendar/${known.secret}.ics`, renewedAt: known.renewedAt } : {}
