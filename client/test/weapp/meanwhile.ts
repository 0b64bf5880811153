import { randomUUID } from 'node:crypto'
import { contract } from '@mulin/shared/contract'
import { someoneElse } from './someone-else'
import { smallPhoto } from './wx/small-photo'

// What colleagues and neighbours do with a hazard while somebody's journey goes on.

const estateId = 'taiyu-e1'

/** A neighbour reports it; a moment later others are asked whether theirs is the same. */
export async function reportedNearby(categoryId: string, building: string) {
  const neighbour = await someoneElse('visitor-952')
  const seen = { categoryId, estateId, building, spot: 'stairwell' as const }
  const { id } = await neighbour(contract.hazards.report, {
    ...seen,
    requestId: randomUUID(),
    place: `${building} 楼道`,
    description: '',
    photoIds: [],
  })
  const look = async () => {
    const { hazards } = await neighbour(contract.joining.similar, seen)
    if (!hazards.some((hazard) => hazard.id === id)) throw new Error(`${id} is not listed`)
  }
  return { id, isListed: () => untilItWorks(look) }
}

/** Somebody new, at home where all of this happens. */
export async function settled(person: string): Promise<void> {
  const resident = await someoneElse(person)
  await resident(contract.people.update, { estateId })
}

/** What somebody reported or met too. */
export async function hazardsOf(person: string) {
  const resident = await someoneElse(person)
  const { hazards } = await resident(contract.hazards.mine, {})
  return hazards
}

export async function dispatched(hazardId: string): Promise<void> {
  const worker = await someoneElse('grid-worker')
  await worker(contract.handling.dispatch, { hazardId, requestId: randomUUID(), unitId: 'fire-brigade' })
}

export async function fixedByBrigade(hazardId: string): Promise<void> {
  const brigade = await someoneElse('fire-brigade')
  const photoIds = [await sentPhoto(brigade)]
  const requestId = randomUUID()
  // Its photo is checked first.
  await untilItWorks(() => brigade(contract.handling.fix, { hazardId, requestId, photoIds }))
}

export async function checkedAndClosedBy(officer: string, hazardId: string): Promise<void> {
  const ask = await someoneElse(officer)
  await ask(contract.handling.check, { hazardId, requestId: randomUUID() })
  await ask(contract.handling.close, { hazardId, requestId: randomUUID(), outcome: 'rectified' })
}

export async function reworkedBy(officer: string, hazardId: string): Promise<void> {
  const ask = await someoneElse(officer)
  await ask(contract.handling.rework, { hazardId, requestId: randomUUID(), reason: '只整改了一部分' })
}

async function sentPhoto(ask: Awaited<ReturnType<typeof someoneElse>>): Promise<string> {
  const contentType = 'image/jpeg'
  const announced = { requestId: randomUUID(), contentType, bytes: smallPhoto.byteLength } as const
  const { photoId, upload } = await ask(contract.photos.prepare, announced)
  const form = new FormData()
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(smallPhoto)], { type: contentType }), 'photo.jpg')
  const { ok, status } = await fetch(upload.url, { method: 'POST', body: form })
  if (!ok) throw new Error(`The store takes no photo: ${status}`)
  return photoId
}

async function untilItWorks(run: () => Promise<unknown>, tries = 60): Promise<void> {
  try {
    await run()
  } catch (error) {
    if (tries === 0) throw error
    await new Promise<void>((done) => setTimeout(done, 200))
    await untilItWorks(run, tries - 1)
  }
}
