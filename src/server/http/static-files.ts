import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { AppError } from '#domain/app-error.ts'

const forever = 'public, max-age=31536000, immutable'

/** The built page: files with a fingerprint in their name are kept by browsers for good; every other path is the page itself. */
export function staticFiles(folder: string): Hono {
  const app = new Hono()
  const keepForever = serveStatic({ root: folder, onFound: (_path, context) => context.header('Cache-Control', forever) })
  const askAgain = serveStatic({ root: folder, onFound: (_path, context) => context.header('Cache-Control', 'no-cache') })
  app.get('/assets/*', keepForever, () => {
    throw new AppError('not-found')
  })
  app.get('*', async (context, next) => (context.req.path === '/index.html' ? next() : askAgain(context, next)))
  app.get('*', async (context) => {
    // A file that is not there is not the page: `/favicon.ico`, `/robots.txt`.
    if (/\.\w+$/.test(context.req.path) && context.req.path !== '/index.html') throw new AppError('not-found')
    const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null)
    if (page === null) throw new AppError('not-found')
    return context.html(page, 200, { 'Cache-Control': 'no-cache' })
  })
  return app
}
