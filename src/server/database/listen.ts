import { type Kysely, type Transaction, sql } from 'kysely'
import { Client, type ClientConfig, escapeIdentifier } from 'pg'
import type { Logger } from 'pino'
import type { NoticeHandler, Notifications } from './notifications.ts'
import type { Database } from './schema.ts'

const firstPauseMs = 100
const longestPauseMs = 5000

/** Listens over one connection, opened with the first subscription and opened again whenever it breaks. */
export function listen(connection: ClientConfig, log: Logger): Notifications {
  const listener = new Listener(connection, log)
  return {
    subscribe: async (channel, handler) => listener.subscribe(channel, handler),
    notify,
    stop: async () => listener.stop(),
  }
}

async function notify(within: Kysely<Database> | Transaction<Database>, channel: string, payload: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${payload})`.execute(within)
}

class Listener {
  readonly #connection: ClientConfig
  readonly #log: Logger
  readonly #handlers = new Map<string, Set<NoticeHandler>>()
  #client: Client | null = null
  #opening: Promise<void> | null = null
  #retry: NodeJS.Timeout | undefined
  #stopped = false

  constructor(connection: ClientConfig, log: Logger) {
    this.#connection = connection
    this.#log = log
  }

  async subscribe(channel: string, handler: NoticeHandler): Promise<() => void> {
    const ofChannel = this.#handlers.get(channel) ?? new Set()
    this.#handlers.set(channel, ofChannel.add(handler))
    this.#opening ??= this.#open()
    await this.#opening.catch((cause: unknown) => {
      this.#opening = null
      throw cause
    })
    // While the connection is away there is nothing to ask: it listens to all channels when it comes back.
    await this.#client?.query(`listen ${escapeIdentifier(channel)}`).catch(() => undefined)
    return () => ofChannel.delete(handler)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#retry)
    await this.#opening?.catch(() => undefined)
    await this.#client?.end().catch(() => undefined)
  }

  async #open(): Promise<void> {
    const client = new Client({ ...this.#connection, keepAlive: true })
    client.on('error', (cause) => this.#log.warn({ err: cause }, 'the connection for notices broke'))
    client.on('notification', ({ channel, payload = '' }) => this.#handlers.get(channel)?.forEach((handler) => handler.onNotice(payload)))
    try {
      await client.connect()
      for (const channel of this.#handlers.keys()) await client.query(`listen ${escapeIdentifier(channel)}`)
    } catch (cause) {
      await client.end().catch(() => undefined)
      throw cause
    }
    this.#client = client
    client.once('end', () => this.#openAgain(firstPauseMs))
  }

  #openAgain(pauseMs: number): void {
    this.#client = null
    if (this.#stopped) return
    this.#retry = setTimeout(() => {
      this.#opening = this.#open()
      this.#opening.then(
        () => this.#handlers.forEach((ofChannel) => ofChannel.forEach((handler) => handler.onGap())),
        () => {
          this.#opening = Promise.resolve()
          this.#openAgain(Math.min(pauseMs * 2, longestPauseMs))
        },
      )
    }, pauseMs)
  }
}
