import { getRequestListener } from '@hono/node-server'
import type { Plugin, ViteDevServer } from 'vite'
import type { createDevServer } from './dev-server.ts'

const serverFolders = /\/src\/(server|engine|domain|catalogue|contract)\//
const settleMs = 200

/** Answers /api from the development server itself: one command, one port; the server starts again when its sources change. */
export function devPlugin(): Plugin {
  return {
    name: 'countercheck-api',
    apply: 'serve',
    configureServer: (vite) => {
      const running = runBeside(vite)
      const answer = getRequestListener(async (request) => (await running.current).fetch(request))
      vite.middlewares.use((request, response, next) => {
        if (/^\/(api|verapi)\//.test(request.url ?? '')) answer(request, response).catch(next)
        else next()
      })
    },
  }
}

type DevServer = ReturnType<typeof createDevServer>

function runBeside(vite: ViteDevServer): { current: Promise<DevServer> } {
  const start = async (): Promise<DevServer> => {
    const loaded = await vite.ssrLoadModule('/src/server/dev-server.ts')
    const server: DevServer = loaded['createDevServer'](process.env)
    server.prepare().then(
      () => vite.config.logger.info('The API is ready'),
      (cause: unknown) => vite.config.logger.error(String(cause)),
    )
    return server
  }
  const stop = async (server: Promise<DevServer>): Promise<void> =>
    server.then(
      async (started) => started.stop(),
      () => undefined,
    )
  const running = { current: start() }
  running.current.catch((cause: unknown) => vite.config.logger.error(String(cause)))

  let settled: NodeJS.Timeout | undefined
  const restart = (): void => {
    const former = running.current
    running.current = stop(former).then(start)
    running.current.catch((cause: unknown) => vite.config.logger.error(String(cause)))
  }
  vite.watcher.on('change', (path) => {
    if (!serverFolders.test(path) || path.includes('.test.')) return
    clearTimeout(settled)
    settled = setTimeout(restart, settleMs)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop(running.current).finally(() => process.exit(0)))
  }
  return running
}
