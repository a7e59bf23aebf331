import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { AppError } from '#domain/app-error.ts'

const forever = 'public, max-age=31536000, immutable'

/** The built page: files with a fingerprint in their name are kept by browsers for good; every other path is the page itself. */
export function staticFiles(folder: string): Hono {
  const app = new Hono()
  const serve = serveStatic({ root: folder })
  app.get('/assets/*', async (context, next) => {
    context.header('Cache-Control', forever)
    return serve(context, next)
  })
  app.get('*', async (context, next) => {
    if (context.req.path === '/index.html' || context.req.path.endsWith('/') || context.req.path.includes('/.')) return next()
    context.header('Cache-Control', 'no-cache')
    return serve(context, next)
  })
  app.get('*', async (context) => {
    if (isFile(context.req.path)) throw new AppError('not-found')
    const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null)
    if (page === null) throw new AppError('not-found')
    return context.html(page, 200, { 'Cache-Control': 'no-cache' })
  })
  return app
}

/** A file that is not there is not the page: `/favicon.ico`, `/robots.txt`, anything among the assets, the build's own notes. */
function isFile(path: string): boolean {
  return path.startsWith('/assets/') || path.includes('/.') || (/\.\w+$/.test(path) && path !== '/index.html')
}
