import { oc } from '@orpc/contract'
import { implement } from '@orpc/server'
import { Hono } from 'hono'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { errorsOf } from '#contract/errors-of.ts'
import { singlePerson } from '#domain/accounts/asker.ts'
import { AppError } from '#domain/app-error.ts'
import type { Context } from '../context.ts'
import { createApiHandler } from './api-handler.ts'
import { bodyLimit } from './body-limit.ts'
import { answerErrors } from './error-reply.ts'
import { receiveFile } from './receive-file.ts'

const contract = {
  upload: oc
    .route({ method: 'POST', path: '/uploads' })
    .input(z.object({ file: z.file().min(1), note: z.string().max(5).optional() }))
    .output(z.object({ bytes: z.number() }))
    .errors(errorsOf('file.too-large')),
  fail: oc
    .route({ method: 'GET', path: '/fail/{how}' })
    .input(z.object({ how: z.string() }))
    .output(z.object({ right: z.literal(true) }))
    .errors(errorsOf('record.stale')),
}

function openApi() {
  const lines: string[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) })
  const api = implement(contract).$context<Context>()
  const router = {
    upload: api.upload.handler(async ({ input }) => ({ bytes: (await receiveFile(input.file)).bytes.length })),
    fail: api.fail.handler(async ({ input: { how } }) => {
      if (how === 'stale') throw new AppError('record.stale')
      if (how === 'undeclared') throw new AppError('record.not-found')
      if (how === 'wrapped') throw new Error('outer', { cause: new AppError('record.stale') })
      if (how === 'bug') throw new Error('secret thing of Anna Maria')
      const wrong: { right: true } = JSON.parse('{"right":false}')
      return wrong
    }),
  }
  const handle = createApiHandler(router, { log, guard: async () => undefined })
  const app = new Hono()
  app.use(bodyLimit(30_000_000))
  app.all(
    '/api/v1/*',
    async (context, next) =>
      (await handle(context.req.raw, { ...singlePerson, from: { headers: context.req.raw.headers, address: '' } })) ?? next(),
  )
  app.notFound(() => {
    throw new AppError('not-found')
  })
  app.onError(answerErrors(log))
  const post = async (form: FormData) => app.request('/api/v1/uploads', { method: 'POST', body: form })
  return { app, post, lines }
}

function formOf(parts: Record<string, string | Uint8Array<ArrayBuffer>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(parts)) form.append(name, typeof value === 'string' ? value : new File([value], 'page.jpg'))
  return form
}

describe('failures', () => {
  test('a declared one is told as declared', async () => {
    const response = await openApi().app.request('/api/v1/fail/stale')
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual({
      defined: true,
      code: 'record.stale',
      status: 409,
      message: expect.stringContaining('changed meanwhile'),
    })
  })

  test('an undeclared and a wrapped one have their code and sentence too', async () => {
    const { app } = openApi()
    expect(await (await app.request('/api/v1/fail/undeclared')).json()).toMatchObject({ code: 'record.not-found', status: 404 })
    expect(await (await app.request('/api/v1/fail/wrapped')).json()).toMatchObject({ code: 'record.stale', status: 409 })
  })

  test.each(['bug', 'wrong-output'])('of an unforeseen one (%s) nothing is sent, and its cause is logged', async (how) => {
    const { app, lines } = openApi()
    const response = await app.request(`/api/v1/fail/${how}`)
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({ defined: false, code: 'internal', status: 500, message: expect.stringContaining('went wrong') })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('fail')
  })

  test('a path that is not in the contract', async () => {
    expect(await (await openApi().app.request('/api/v1/nothing')).json()).toMatchObject({ code: 'not-found', status: 404 })
  })

  test('a form that is not as documented names the places, not the values', async () => {
    const response = await openApi().post(formOf({ file: new Uint8Array([1]), note: 'far too long' }))
    expect(response.status).toBe(400)
    const reply = await response.json()
    expect(reply).toMatchObject({ code: 'request.invalid', data: { issues: [{ path: 'note' }] } })
    expect(JSON.stringify(reply)).not.toContain('far too long')
  })

  test('a body that is no form at all', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const response = await openApi().app.request('/api/v1/uploads', { method: 'POST', body: 'not a form', headers })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'request.invalid' })
  })
})

describe('uploads', () => {
  test('arrive whole', async () => {
    expect(await (await openApi().post(formOf({ file: new Uint8Array(2_000_000) }))).json()).toEqual({ bytes: 2_000_000 })
  })

  test.each([
    ['file.missing', {}],
    ['file.missing', { file: 'text where a file must be' }],
    ['file.empty', { file: new Uint8Array() }],
    ['file.too-large', { file: new Uint8Array(25_000_001) }],
  ])('answers %s', async (code, parts) => {
    const response = await openApi().post(formOf(parts))
    expect(await response.json()).toMatchObject({ code })
  })

  test('too long a request is refused by what it declares', async () => {
    const headers = { 'content-length': '30000001', 'content-type': 'application/octet-stream' }
    const response = await openApi().app.request('/api/v1/uploads', { method: 'POST', body: 'x', headers })
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'request.too-large' })
  })

  test('and while it comes, when it declares nothing', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1_000_000
        controller.enqueue(new Uint8Array(1_000_000))
        if (sent >= 200_000_000) controller.close()
      },
    })
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    }
    const response = await openApi().app.request('/api/v1/uploads', init)
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ code: 'request.too-large' })
    expect(sent).toBeLessThan(40_000_000)
  })
})
