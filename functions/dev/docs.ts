import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { contract } from '@mulin/shared/contract'
import { openApi } from '@mulin/shared/openapi'
import sirv from 'sirv'
import type { Listener } from './api.ts'

/** `/api/openapi.json` and a page to read and try it; nothing is loaded from elsewhere. */
export function docsListeners(): Record<string, Listener> {
  const document = JSON.stringify(openApi(contract, '睦邻'))
  const files = sirv(dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')))
  const folder: Listener = (request, response) => {
    request.url = request.url?.slice('/api/docs'.length) || '/'
    return files(request, response)
  }
  const answer =
    (type: string, body: string): Listener =>
    (_request, response) =>
      void response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...onlyFromHere }).end(body)

  return {
    '/api/openapi.json': answer('application/json', document),
    '/api/docs': answer('text/html', page),
    '/api/docs/': answer('text/html', page),
    '/api/docs/show.js': answer('text/javascript', script),
    '/api/docs/*': folder,
  }
}

const onlyFromHere = {
  'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
}

const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width,initial-scale=1" />
    <title>睦邻 API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <link rel="icon" href="/api/docs/favicon-32x32.png" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/show.js"></script>
  </body>
</html>
`

const script = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, docExpansion: 'list' })
`
