import { Certificate, servicesIn } from '@mulin/shared/certificates/certificate'
import { certificatesOf } from './index-keys.ts'
import type { StoredHours } from './hours.ts'
import { query } from './table.ts'

const Issued = Certificate.pick({ number: true, services: true, withdrawnAt: true })

// As many as their owner is shown.
const readAtMost = 50

/** Numbers of the certificates that hold and list these hours. */
export async function certificatesOver(hours: StoredHours): Promise<string[]> {
  const [service] = servicesIn([hours], {})
  if (!service) return []
  const { gsi4pk: pk } = certificatesOf(hours.personId, '', '')
  const { items } = await query({ index: 'gsi4', pk, newestFirst: true, limit: readAtMost })
  return items
    .map((item) => Issued.parse(item))
    .filter(({ withdrawnAt, services }) => withdrawnAt === undefined && services.some(isFor(service)))
    .map(({ number }) => number)
}

type Service = Certificate['services'][number]

const isFor =
  ({ on, title }: Service) =>
  (listed: Service) =>
    listed.on === on && listed.title === title
