import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ServerEvent } from '#contract/events.contract.ts'
import type { Reading } from '#domain/reading.ts'
import { type SmallServer, smallServer } from '#testing/small-server.ts'
import { until } from '#testing/until.ts'
import { createApi } from './api.ts'
import { type ReadingProgress, createQueries, readingProgressOptions } from './queries.ts'
import { createQueryClient } from './query-client.ts'
import { useSaveState } from './save-state.store.ts'
import { followServerEvents, takeServerEvent } from './server-events.ts'

let server: SmallServer
let page: AbortController
let needs: Parameters<typeof followServerEvents>[0]
let heard: ServerEvent['kind'][]

beforeEach(() => {
  useSaveState.setState(useSaveState.getInitialState())
  server = smallServer()
  page = new AbortController()
  heard = []
  const api = createApi({ origin: 'http://desk.test', fetch: server.fetch })
  needs = { api, queries: createQueries(api), queryClient: createQueryClient(), heard: (event) => heard.push(event.kind) }
})

afterEach(() => page.abort())

const reading = (field: string, pageIndex = 0): Reading => ({
  field,
  source: 'mrz',
  text: 'X',
  value: 'X',
  pageIndex,
  box: null,
  characters: [],
  notes: [],
})
const take = (event: ServerEvent) => takeServerEvent(needs, event, () => undefined)
const progressOf = (id: string) => needs.queryClient.getQueryData<ReadingProgress>(readingProgressOptions(id).queryKey)

/** Puts the record into the cache as a screen that shows it would, and gives whether it is out of date. */
async function shown(id: string): Promise<() => boolean> {
  const options = needs.queries.records.get.queryOptions({ input: { id } })
  await needs.queryClient.fetchQuery(options)
  return () => needs.queryClient.getQueryState(options.queryKey)?.isInvalidated === true
}

describe('server events', () => {
  it('make a record that somebody changed out of date, and one that is known already not', async () => {
    const { id } = server.addRecord({ surname: 'ERIKSSON' })
    const isOld = await shown(id)
    take({ kind: 'record', id, version: 1, status: 'to-review' })
    expect(isOld()).toBe(false)
    take({ kind: 'record', id, version: 2, status: 'to-review' })
    expect(isOld()).toBe(true)
  })

  it('gather the first readings of all pages', () => {
    const id = '00000000-0000-4000-8000-000000000000'
    const progress = (field: string, pageIndex: number) => ({
      kind: 'progress' as const,
      id,
      pageIndex,
      documentType: null,
      readings: [reading(field, pageIndex)],
    })
    take({ ...progress('surname', 0), documentType: 'passport' })
    take(progress('sex', 1))
    take(progress('documentNumber', 0))
    expect(progressOf(id)).toEqual({ documentType: 'passport', readings: [reading('sex', 1), reading('documentNumber', 0)] })
  })

  it('make a record out of date whose picture is gone, though its version is the same', async () => {
    const { id } = server.addRecord({})
    const isOld = await shown(id)
    take({ kind: 'picture-destroyed', id })
    expect(isOld()).toBe(true)
  })

  it('let a removed record go', async () => {
    const { id } = server.addRecord({})
    await shown(id)
    take({ kind: 'removed', id })
    expect(needs.queryClient.getQueryData(needs.queries.records.get.queryKey({ input: { id } }))).toBeUndefined()
  })

  it('come again by themselves after the connection broke, and what was missed is asked for', async () => {
    const { id } = server.addRecord({})
    const isOld = await shown(id)
    server.weather = 'offline'
    void followServerEvents(needs, page.signal)
    await until(() => expect(useSaveState.getState().connection).toBe('lost'))
    expect(isOld()).toBe(false)
    server.weather = 'fair'
    await until(() => expect(isOld()).toBe(true))
    expect(useSaveState.getState().connection).toBe('open')
    server.say({ kind: 'progress', id, pageIndex: 0, documentType: null, readings: [reading('surname')] })
    await until(() => expect(progressOf(id)?.readings).toHaveLength(1))
    expect(heard).toEqual(['hello', 'progress'])
  })
})
