import { randomUUID } from 'node:crypto'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { EventPublisher, ORPCError, implement } from '@orpc/server'
import { contract } from '#contract/contract.ts'
import type { ServerEvent } from '#contract/events.contract.ts'
import type { FieldEdit } from '#contract/records.contract.ts'
import { type AppErrorCode, appErrors } from '#domain/app-error.ts'
import type { RecordEntry } from '#domain/record.ts'

/** How the wire treats requests: `lose-answer` does the work and breaks the connection before its answer. */
export type Weather = 'fair' | 'offline' | 'lose-answer' | { refuse: AppErrorCode }

/** The other end of the contract in memory, for tests of the page's client: keeps versions and once-keys as the product does. */
export interface SmallServer {
  fetch: (request: Request, init: RequestInit) => Promise<Response>
  weather: Weather
  records: Map<string, RecordEntry>
  /** What was asked for, e.g. `POST /api/v1/records`. */
  asked: string[]
  addRecord(values: Record<string, string | null>): RecordEntry
  /** Somebody else changes values. */
  changeElsewhere(id: string, values: Record<string, string | null>): RecordEntry
  /** Tells every page that listens. */
  say(event: ServerEvent): void
}

export function smallServer(): SmallServer {
  const desk = recordDesk()
  const events = new EventPublisher<{ event: ServerEvent }>()
  const handler = new OpenAPIHandler(smallRouter(desk, events))
  const server: SmallServer = {
    weather: 'fair',
    records: desk.records,
    asked: [],
    async fetch(request, init) {
      const { weather } = server
      if (weather === 'offline') throw new TypeError('Failed to fetch')
      server.asked.push(`${request.method} ${new URL(request.url).pathname}`)
      if (typeof weather === 'object') return Response.json(failure(weather.refuse).toJSON(), { status: appErrors[weather.refuse].status })
      const { response } = await handler.handle(new Request(request, init), { prefix: '/api/v1' })
      if (weather === 'lose-answer') throw new TypeError('Failed to fetch')
      return response ?? new Response(null, { status: 404 })
    },
    say: (event) => events.publish('event', event),
    addRecord: (values) => desk.put(newRecord(values)),
    changeElsewhere(id, values) {
      const edits = Object.entries(values).map(([field, value]): FieldEdit => ({ field, value, how: 'typed' }))
      return desk.save(withEdits(desk.known(id), edits))
    },
  }
  return server
}

const failure = (code: AppErrorCode) => new ORPCError(code, { ...appErrors[code], defined: true })

interface Change {
  id: string
  version: number
  onceKey: string
}

type RecordDesk = ReturnType<typeof recordDesk>

/** Records with their versions, and what each once-key led to. */
function recordDesk() {
  const records = new Map<string, RecordEntry>()
  const done = new Map<string, string>()
  const known = (id: string): RecordEntry => {
    const record = records.get(id)
    if (!record) throw failure('record.not-found')
    return record
  }
  const put = (record: RecordEntry): RecordEntry => {
    records.set(record.id, record)
    return record
  }
  const save = (record: RecordEntry) => put({ ...record, version: record.version + 1, changedAt: new Date().toISOString() })
  const once = (key: string, act: () => RecordEntry): RecordEntry => {
    const before = done.get(key)
    if (before !== undefined) return known(before)
    const record = act()
    done.set(key, record.id)
    return record
  }
  const change = ({ id, version, onceKey }: Change, act: (record: RecordEntry) => RecordEntry) =>
    once(onceKey, () => {
      const record = known(id)
      if (record.version !== version) throw failure('record.stale')
      return save(act(record))
    })
  return { records, known, put, save, once, change }
}

function smallRouter(desk: RecordDesk, events: EventPublisher<{ event: ServerEvent }>) {
  const { records: os, events: feed } = implement(contract)
  return {
    events: {
      stream: feed.stream.handler(async function* ({ signal }) {
        yield { kind: 'hello' as const }
        yield* events.subscribe('event', signal ? { signal } : {})
      }),
    },
    records: {
      create: os.create.handler(({ input: { file, idempotencyKey, origin, documentType = null } }) =>
        desk.once(idempotencyKey, () => desk.put({ ...newRecord({}), pages: [newPage(0, file)], origin, documentType })),
      ),
      addPage: os.addPage.handler(({ input: { id, file, idempotencyKey } }) =>
        desk.once(idempotencyKey, () => {
          const record = desk.known(id)
          return desk.save({ ...record, pages: [...record.pages, newPage(record.pages.length, file)] })
        }),
      ),
      get: os.get.handler(({ input }) => desk.known(input.id)),
      editFields: os.editFields.handler(({ input }) => desk.change(input, (record) => withEdits(record, input.edits))),
      remove: os.remove.handler(({ input }) => {
        desk.records.delete(desk.known(input.id).id)
        return { removed: true }
      }),
    },
  }
}

function withEdits(record: RecordEntry, edits: readonly FieldEdit[]): RecordEntry {
  const byField = new Map(edits.map((edit) => [edit.field, edit]))
  const fields = record.fields.map((field) => {
    const edit = byField.get(field.key)
    return edit ? { ...field, value: edit.value, state: 'verified' as const, source: 'person' as const } : field
  })
  return { ...record, fields }
}

function newPage(index: number, file: File): RecordEntry['pages'][number] {
  return {
    index,
    area: null,
    fingerprint: '0'.repeat(64),
    fileName: file.name,
    mediaType: file.type || 'image/jpeg',
    bytes: file.size,
    transform: null,
    pictureKept: true,
    side: null,
    portrait: null,
    lines: null,
  }
}

function newRecord(values: Record<string, string | null>): RecordEntry {
  const at = new Date().toISOString()
  return {
    id: randomUUID(),
    reference: '',
    status: 'to-review',
    documentType: 'passport',
    typeGuesses: [],
    documentTypeFixed: false,
    version: 1,
    pages: [],
    fields: Object.entries(values).map(([key, value]) => ({
      key,
      value,
      state: 'look',
      evidence: [],
      readings: [],
      source: value === null ? null : 'mrz',
    })),
    acceptedRules: [],
    problem: null,
    specimen: false,
    capturedAt: at,
    changedAt: at,
    settledAt: null,
    settledBy: null,
    postponedUntil: null,
    rejectedReason: null,
    origin: 'camera',
  }
}
