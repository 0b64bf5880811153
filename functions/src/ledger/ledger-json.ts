import { definitions } from '@mulin/shared/ledger/definitions'
import type { ledger } from '@mulin/shared/ledger/endpoints'
import type { UseCase } from '../platform/serve.ts'
import { fileNameOf, type Filed, type FileRow, fileRowsOf } from './file-rows.ts'

export const ledgerJson: UseCase<typeof ledger.json> = async ({ input, now }) => ({
  fileName: fileNameOf(input, 'json'),
  content: JSON.stringify({ ...aboutIt(input, now), hazards: await fileRowsOf(input, now) }),
})

/** What lies in a home has no geometry, as RFC 7946 says it of what has no place. */
export const ledgerGeoJson: UseCase<typeof ledger.geoJson> = async ({ input, now }) => {
  const features = (await fileRowsOf(input, now)).map(featureOf)
  return {
    fileName: fileNameOf(input, 'geojson'),
    content: JSON.stringify({ type: 'FeatureCollection', ...aboutIt(input, now), features }),
  }
}

const featureOf = ({ wgs84, ...properties }: FileRow) => ({
  type: 'Feature',
  id: properties.number,
  geometry: wgs84 ? { type: 'Point', coordinates: [wgs84.longitude, wgs84.latitude] } : null,
  properties,
})

const aboutIt = (filter: Filed, asOf: string) => ({
  title: '隐患公示',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
  coordinates: 'WGS-84，精确到约 100 米',
  asOf,
  filter,
  definitions,
})
