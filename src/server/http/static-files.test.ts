import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { answerErrors } from './error-reply.ts'
import { staticFiles } from './static-files.ts'

const root = await mkdtemp(join(tmpdir(), 'cc-static-'))
const folder = join(root, 'client')
await mkdir(join(folder, 'assets'), { recursive: true })
await writeFile(join(folder, 'index.html'), '<!doctype html><title>the page</title>')
await writeFile(join(folder, 'favicon.svg'), '<svg/>')
await writeFile(join(folder, 'assets', 'main-1a2b3c.js'), 'export {}')
await mkdir(join(folder, '.vite'))
await writeFile(join(folder, '.vite', 'manifest.json'), 'secret')
await writeFile(join(root, 'secret.txt'), 'secret')
afterAll(async () => rm(root, { recursive: true }))

const app = new Hono().route('/', staticFiles(folder))
app.onError(answerErrors(pino({ level: 'silent' })))

test.each(['/', '/review/4711', '/records', '/index.html'])('%s is the page, asked for again each time', async (path) => {
  const response = await app.request(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-cache')
  expect(await response.text()).toContain('the page')
})

test('a file with a fingerprint is kept for good', async () => {
  const response = await app.request('/assets/main-1a2b3c.js')
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(response.headers.get('content-type')).toContain('javascript')
})

test('another file is asked for again', async () => {
  const response = await app.request('/favicon.svg')
  expect(response.headers.get('cache-control')).toBe('no-cache')
  expect(response.headers.get('content-type')).toContain('svg')
})

test.each([
  '/assets/gone-1a2b3c.js',
  '/favicon.ico',
  '/assets/',
  '/../secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/%00.js',
  '/.vite/manifest.json',
])('%s is not found, nor is it the page', async (path) => {
  const response = await app.request(path)
  expect(response.status).toBe(404)
  expect(await response.text()).not.toContain('secret')
})
