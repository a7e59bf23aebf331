import { Hono } from 'hono'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { answerErrors } from '../http/error-reply.ts'
import { createDocument } from './create-document.ts'
import { docsRoutes } from './docs-routes.ts'

const parameterSchema = z.object({ name: z.string(), in: z.string(), style: z.string().optional(), explode: z.boolean().optional() })
const documentSchema = z.object({
  paths: z.record(z.string(), z.object({ get: z.object({ parameters: z.array(parameterSchema).optional() }).optional() })),
})

test('every operation of the contract is in the document', async () => {
  const { paths } = documentSchema.parse(await createDocument('1.0.0'))
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(['/status', '/records', '/records/{id}', '/records/{id}/verify', '/exports', '/events']),
  )
})

test('lists in a query are spelt as programs send them', async () => {
  const { paths } = documentSchema.parse(await createDocument('1.0.0'))
  const parameters = Object.values(paths).flatMap((path) => path.get?.parameters ?? [])
  expect(parameters.filter((parameter) => parameter.style === 'deepObject')).toEqual([])
  expect(parameters.find((parameter) => parameter.name === 'status' && parameter.in === 'query')).toMatchObject({
    style: 'form',
    explode: true,
  })
})

test('it says how programs are let in, and where nothing is needed', async () => {
  const { info, security, components, paths } = z
    .object({
      info: z.object({ description: z.string() }),
      security: z.array(z.record(z.string(), z.array(z.string()))),
      components: z.object({ securitySchemes: z.record(z.string(), z.looseObject({ type: z.string() })) }),
      paths: z.record(z.string(), z.record(z.string(), z.unknown())),
    })
    .parse(await createDocument('1.0.0'))
  expect(components.securitySchemes).toMatchObject({ token: { type: 'http', scheme: 'bearer' }, session: { in: 'cookie' } })
  expect(security).toEqual([{ token: [] }, { session: [] }, {}])
  expect(info.description).toMatch(/curl .*\n.*Authorization: Bearer/)
  const open = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      z.object({ security: z.array(z.unknown()).length(0) }).safeParse(operation).success ? [`${method} ${path}`] : [],
    ),
  )
  const compatible = ['recog.do', 'recogliu.do', 'v2/recogInvoive.do', 'v2/recogInvoiveBase64.do'].map((name) => `post /api/${name}`)
  const persons = ['verFaceImage', 'verLivenessImage', 'verLivenessVideo', 'v2/verInvoice'].map((name) => `post /verapi/${name}.do`)
  expect(open).toEqual(expect.arrayContaining(['get /status', 'post /session', ...compatible, ...persons]))
  expect(open.filter((each) => !/ \/(api|verapi|session|status)/.test(each))).toEqual([])
  expect(open).not.toContain('get /session/devices')
})

test('the reference page and all it asks for come from here', async () => {
  const app = new Hono().route('/', docsRoutes('1.0.0'))
  app.onError(answerErrors(pino({ level: 'silent' })))
  const page = await (await app.request('/api/docs')).text()
  const asked = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address)
  expect(asked.length).toBeGreaterThan(3)
  for (const address of asked.filter((each) => each.startsWith('/api/'))) expect((await app.request(address)).status).toBe(200)
  expect(asked.filter((each) => !each.startsWith('/'))).toEqual([])
  expect((await app.request('/api/docs/package.json')).status).toBe(404)
})
