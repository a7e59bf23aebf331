import { type Config, ConfigError, parseConfig } from './config.ts'
import { createEngine } from './build-services.ts'
import { createLog } from './create-log.ts'
import { type Server, type ServerOptions, createServer } from './create-server.ts'
import { type OpenPort, openPort } from './http/open-port.ts'
import { StartError } from './start-error.ts'
import { version } from './version.ts'

export interface RunOptions {
  env: Readonly<Record<string, string | undefined>>
  clientFolder: string
  fill?: ServerOptions['fill']
}

const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** Runs the product until it is told to stop. What keeps it from starting is said in a sentence; exit code 1. */
export async function runServer({ env, clientFolder, fill }: RunOptions): Promise<void> {
  // The terminal may close before the server does.
  process.stdout.on('error', () => undefined)
  try {
    const config = parseConfig(env)
    const log = createLog(config.logLevel)
    const server = createServer({ config, version, log, say, clientFolder, fill, engine: createEngine(config, log) })
    const open = await openPort(server.fetch, config)
    const signals = stopOnSignals(server, open)
    process.on('uncaughtException', (cause) => {
      log.fatal({ err: cause }, 'the server broke')
      process.exit(1)
    })
    await prepareOrStop({ server, open, signals })
    if (signals.count === 0) sayReady(config, open.port)
  } catch (error) {
    if (!(error instanceof StartError) && !(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}

interface Running {
  server: Server
  open: OpenPort
  /** How often it was told to stop. */
  signals: { count: number }
}

async function prepareOrStop({ server, open, signals }: Running): Promise<void> {
  try {
    await server.prepare()
  } catch (cause) {
    // What breaks because it is being stopped is no news.
    if (signals.count > 0) return
    await Promise.all([open.close(), server.stop()])
    throw cause
  }
}

function sayReady(config: Config, port: number): void {
  const name = config.host.includes(':') ? `[${config.host}]` : config.host
  say(
    `Ready at ${config.publicUrl ?? `${config.tlsCert === null ? 'http' : 'https'}://${config.host === '0.0.0.0' || config.host === '[::]' ? 'localhost' : name}:${port}`}`,
  )
}

/** The first signal stops in order, the second at once: what was acknowledged is on disk either way. */
function stopOnSignals(server: Server, open: OpenPort): { count: number } {
  const signals = { count: 0 }
  const onSignal = (): void => {
    signals.count += 1
    if (signals.count > 1) process.exit(130)
    say('Stopping. Once more to stop at once.')
    Promise.all([open.close(), server.stop()]).then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
  return signals
}
