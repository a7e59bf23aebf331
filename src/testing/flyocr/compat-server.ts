import { serve } from '@hono/node-server'
import type { Engine } from '#engine/engine.ts'
import type { FlyocrAccess } from '#engine/flyocr/flyocr-access.ts'
import { openTestApi, type TestApi, testServeClient } from '../test-api.ts'

export interface CompatServer extends TestApi {
  access: FlyocrAccess
  stop: () => Promise<void>
}

/** The product's FlyOCR-compatible routes behind all their doors, on a port of their own, with the engine given. */
export async function openCompatServer(engine: Engine): Promise<CompatServer> {
  const api = await openTestApi(engine)
  const fetch = async (request: Request): Promise<Response> => {
    const headers = Object.fromEntries([...request.headers].filter(([name]) => name !== 'host'))
    return api.request(new URL(request.url).pathname, { method: request.method, headers, body: await request.arrayBuffer() })
  }
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((resolve) => {
    const listening = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (info) => resolve({ server: listening, port: info.port }))
  })
  const { key, secret } = testServeClient
  return {
    ...api,
    access: { url: `http://127.0.0.1:${port}`, key, secret, timestampUnit: 'ms' },
    stop: async () => {
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
