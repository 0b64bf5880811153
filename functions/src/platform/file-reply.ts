import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda-types'
import type { FileAnswer } from '@mulin/shared/file-answer'

// A file that says its version is public; for a minute nobody has to ask whether it is still the same.
const cachedSeconds = 60

/** `known`: the versions that the caller has already, as in `if-none-match`. */
export function fileReply(file: FileAnswer & { type: string }, known = ''): APIGatewayProxyStructuredResultV2 {
  const etag = file.version && `W/"${file.version}"`
  const headers = {
    'cache-control': etag ? `public, max-age=${cachedSeconds}` : 'no-store',
    'x-content-type-options': 'nosniff',
    ...(etag && { etag }),
  }
  if (etag && known.split(/,\s*/).includes(etag)) return { statusCode: 304, headers }
  return {
    statusCode: 200,
    headers: {
      ...headers,
      'content-type': file.type,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    },
    body: file.content,
    isBase64Encoded: file.base64 ?? false,
  }
}
