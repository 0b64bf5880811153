import { apiUrl } from '../platform/environment.ts'
import { fileIn, type Format } from '../platform/open311/formats.ts'

// When what is answered here changed last.
const changeset = '2026-11-27T00:00:00.000Z'

export const discover = (format: Format) => async () =>
  fileIn(format, 'discovery', {
    changeset,
    contact: '社区服务中心',
    key_service: '向街道办申请 API key',
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
