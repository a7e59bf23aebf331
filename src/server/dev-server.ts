import { createEngine } from './build-services.ts'
import { parseConfig } from './config.ts'
import { createLog } from './create-log.ts'
import { type Server, createServer } from './create-server.ts'
import { version } from './version.ts'

/** The server without the page, for a development server that serves both on one port. */
export function createDevServer(env: Readonly<Record<string, string | undefined>>): Server {
  const config = parseConfig(env)
  const say = (text: string): void => void process.stdout.write(`${text}\n`)
  const log = createLog(config.logLevel)
  return createServer({ config, version, say, log, engine: createEngine(config, log), clientFolder: null })
}
