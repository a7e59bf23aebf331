import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { AppError } from '#domain/app-error.ts'
import { contentPolicy } from '../http/security-headers.ts'
import { apiPrefix } from '../http/api-handler.ts'
import { createDocument } from './create-document.ts'

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Countercheck API</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="reference"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`

/** `validatorUrl: null`: the default asks a foreign server about the document. */
const start = `SwaggerUIBundle({ url: '${apiPrefix}/openapi.json', dom_id: '#reference', validatorUrl: null, deepLinking: true })\n`

const require = createRequire(import.meta.url)

/** Beside the sources, and beside what is built. */
function guidePath(): string {
  const places = ['../../../', '../../'].map((up) => fileURLToPath(new URL(`${up}docs/flyocr-clients.md`, import.meta.url)))
  return places.find((place) => existsSync(place)) ?? ''
}

const files: Readonly<Record<string, { path: string; mediaType: string }>> = {
  // As text: every browser shows it, and whoever reads it copies lines out of it.
  'flyocr-clients.md': { path: guidePath(), mediaType: 'text/plain; charset=utf-8' },
  'swagger-ui.css': { path: require.resolve('swagger-ui-dist/swagger-ui.css'), mediaType: 'text/css' },
  'swagger-ui-bundle.js': { path: require.resolve('swagger-ui-dist/swagger-ui-bundle.js'), mediaType: 'text/javascript' },
}

/** The API's reference: its document, and a page that shows it with nothing fetched from elsewhere. */
export function docsRoutes(version: string): Hono {
  const app = new Hono()
  app.get(`${apiPrefix}/openapi.json`, async (context) => context.json(await createDocument(version)))
  app.get('/api/docs', (context) => {
    // Its icons are data: addresses within its style sheet.
    context.header('Content-Security-Policy', contentPolicy({ 'img-src': "'self' data:" }))
    return context.html(page)
  })
  app.get('/api/docs/start.js', (context) => context.body(start, 200, { 'Content-Type': 'text/javascript' }))
  app.get('/api/docs/:file', async (context) => {
    const file = files[context.req.param('file')]
    if (file === undefined || file.path === '') throw new AppError('not-found')
    return context.body(await readFile(file.path), 200, { 'Content-Type': file.mediaType, 'Cache-Control': 'max-age=86400' })
  })
  return app
}
