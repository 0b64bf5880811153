import { hazards } from '@mulin/shared/hazards/endpoints'
import { newId } from '../../src/platform/ids.ts'
import { ask } from './ask.ts'
import { type Calendar, happening } from './days.ts'
import type { Report } from './hazard-report.ts'
import { reports } from './hazard-reports.ts'
import type { Photograph } from './photos.ts'
import type { People } from './settle.ts'

/** Reports in every state a report can be in, with what led there. */
export async function addHazards(people: People, at: Calendar, photograph: Photograph) {
  for (const told of reports) {
    const { id: hazardId } = await happening(at(told.at), () => report(people, told, photograph))
    for (const { by, at: then, take } of told.steps)
      await happening(at(then), () => take({ hazardId, personId: people(by), people, photograph }))
  }
}

async function report(people: People, { by, subject, ...told }: Report, photograph: Photograph) {
  const { categoryId, estateId, place, spot, description } = told
  const photoIds = subject ? [await photograph(people(by), subject)] : []
  const content = { categoryId, estateId, place, spot, description, photoIds }
  return ask(hazards.report, { ...content, requestId: newId('haz') }, people(by))
}
