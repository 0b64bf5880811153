import { apiUrl } from '../platform/environment.ts'
import { allJurisdictions } from '../tables/jurisdictions.ts'
import { fileIn, type Format } from '../platform/open311/formats.ts'

// When what is answered here changed last.
const changeset = '2026-11-27T05:00:00.000Z'

export const discover = (format: Format) => async () => {
  const jurisdictions = await allJurisdictions()
  return fileIn(format, 'discovery', {
    changeset,
    contact: '社区服务中心',
    key_service: '向街道办申请 API key',
    // No word of the standard: else nobody could find out what to call it.
    jurisdictions: jurisdictions.map(({ id, name }) => ({ jurisdiction_id: id, name })),
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${apiUrl()}/open311/v2`,
        changeset,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  })
}
