import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RecordEntry } from '#domain/record.ts'
import { memoryTurns } from '#testing/memory-turns.ts'
import { type SmallServer, smallServer } from '#testing/small-server.ts'
import { until } from '#testing/until.ts'
import { createApi } from '../api.ts'
import { openBrowserDatabase } from '../browser-database.ts'
import { createQueries } from '../queries.ts'
import { createQueryClient } from '../query-client.ts'
import { serverSide, useSaveState } from '../save-state.store.ts'
import { browserTabs } from '../tabs.ts'
import { draftsOf, useDraftStore } from './drafts.store.ts'
import { type Journal, createJournal } from './journal.ts'
import { journalShelf } from './journal-shelf.ts'

let server: SmallServer
let record: RecordEntry
let page: AbortController

/** A page that is opened: what an earlier one left in the browser's database is there. */
async function openPage(): Promise<Journal> {
  page = new AbortController()
  useDraftStore.setState({ records: {} })
  const api = createApi({ origin: 'http://desk.test', fetch: server.fetch })
  const needs = {
    api,
    queries: createQueries(api),
    queryClient: createQueryClient(),
    tabs: browserTabs(memoryTurns()),
    now: () => Date.now(),
  }
  const journal = createJournal({ ...needs, shelf: journalShelf(openBrowserDatabase()) })
  await journal.start(page.signal)
  return journal
}

const onServer = (field: string) => server.records.get(record.id)?.fields.find(({ key }) => key === field)?.value
const typed = (field: string, value: string) => ({ field, value, how: 'typed' as const })

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  useSaveState.setState(useSaveState.getInitialState())
  server = smallServer()
  record = server.addRecord({ surname: 'ERIKSSON', documentNumber: 'L898902C3', sex: 'F' })
})

afterEach(() => page.abort())

describe('journal', () => {
  it('brings every keystroke to the server in one save, and says so', async () => {
    const journal = await openPage()
    for (const value of ['E', 'ER', 'ERI']) void journal.edit(record, typed('surname', value))
    expect(draftsOf(record.id)['surname']?.value).toBe('ERI')
    await until(() => expect(onServer('surname')).toBe('ERI'))
    await until(() => expect(serverSide(useSaveState.getState())).toEqual({ kind: 'synced' }))
    expect(server.asked.filter((line) => line.startsWith('PATCH'))).toHaveLength(1)
    expect(draftsOf(record.id)).toEqual({})
  })

  it('gives back the last keystroke after the page died while offline, and sends it from the next page', async () => {
    const first = await openPage()
    server.weather = 'offline'
    for (const value of ['A', 'AN', 'AND', 'ANDE']) await first.edit(record, typed('surname', value))
    page.abort()
    await openPage()
    expect(draftsOf(record.id)['surname']?.value).toBe('ANDE')
    expect(useSaveState.getState().edits).toBe(1)
    server.weather = 'fair'
    await until(() => expect(onServer('surname')).toBe('ANDE'))
  })

  it('makes nothing twice when the answer to a save was lost', async () => {
    const journal = await openPage()
    server.weather = 'lose-answer'
    await journal.edit(record, typed('surname', 'BERG'))
    expect((await journal.flush(record.id))?.code).toBe('offline')
    expect(server.records.get(record.id)?.version).toBe(2)
    server.weather = 'fair'
    expect(await journal.flush(record.id)).toBeNull()
    expect(server.records.get(record.id)?.version).toBe(2)
    expect(draftsOf(record.id)).toEqual({})
  })

  it('sends a lost save again word for word from the next page, and what was typed after it', async () => {
    const journal = await openPage()
    server.weather = 'lose-answer'
    await journal.edit(record, typed('surname', 'BERG'))
    await journal.flush(record.id)
    await journal.edit(record, typed('surname', 'BERGMAN'))
    page.abort()
    server.weather = 'fair'
    const next = await openPage()
    expect(await next.flush(record.id)).toBeNull()
    expect(onServer('surname')).toBe('BERGMAN')
    expect(server.records.get(record.id)?.version).toBe(3)
  })

  it('puts edits on top of what somebody else changed in other fields', async () => {
    const journal = await openPage()
    server.changeElsewhere(record.id, { sex: 'M' })
    await journal.edit(record, typed('surname', 'BERG'))
    expect(await journal.flush(record.id)).toBeNull()
    expect([onServer('surname'), onServer('sex')]).toEqual(['BERG', 'M'])
  })

  it('keeps both values where two people changed the same field, until one of them chooses', async () => {
    const journal = await openPage()
    const theirs = server.changeElsewhere(record.id, { surname: 'ERIKSEN' })
    await journal.edit(record, typed('surname', 'ERICSSON'))
    await journal.edit(record, typed('sex', 'X'))
    expect((await journal.flush(record.id))?.code).toBe('record.stale')
    expect(draftsOf(record.id)['surname']?.clash).toEqual({ theirs: 'ERIKSEN', changedAt: theirs.changedAt })
    expect([onServer('surname'), onServer('sex')]).toEqual(['ERIKSEN', 'X'])

    await journal.keepMine(record.id, ['surname'])
    expect(await journal.flush(record.id)).toBeNull()
    expect(onServer('surname')).toBe('ERICSSON')
  })

  it('never takes its own saves for somebody else’s while a person types on slowly', async () => {
    const journal = await openPage()
    let text = ''
    for (const letter of 'ERIKSSONBERG') {
      text += letter
      // The page still shows the record as it was before the save that is on its way.
      const save = journal.flush(record.id)
      void journal.edit(record, typed('surname', text))
      await save
      void journal.edit(record, typed('surname', `${text}-`))
    }
    await journal.edit(record, typed('surname', text))
    expect(await journal.flush(record.id)).toBeNull()
    expect(onServer('surname')).toBe('ERIKSSONBERG')
    expect(server.asked.filter((line) => line.startsWith('GET'))).toEqual([])
  })

  it('lets theirs stand when the person says so', async () => {
    const journal = await openPage()
    server.changeElsewhere(record.id, { surname: 'ERIKSEN' })
    await journal.edit(record, typed('surname', 'ERICSSON'))
    await journal.flush(record.id)
    await journal.takeTheirs(record.id, ['surname'])
    expect(await journal.flush(record.id)).toBeNull()
    expect(onServer('surname')).toBe('ERIKSEN')
    expect(draftsOf(record.id)).toEqual({})
  })

  it('does not ask where both typed the same', async () => {
    const journal = await openPage()
    server.changeElsewhere(record.id, { surname: 'BERG' })
    await journal.edit(record, typed('surname', 'BERG'))
    expect(await journal.flush(record.id)).toBeNull()
  })

  it('keeps refused edits, and sends them when asked again', async () => {
    const journal = await openPage()
    server.weather = { refuse: 'record.not-open' }
    await journal.edit(record, typed('surname', 'BERG'))
    expect((await journal.flush(record.id))?.code).toBe('record.not-open')
    expect(draftsOf(record.id)['surname']?.refused).toBe('record.not-open')
    server.weather = 'fair'
    await journal.sendAgain(record.id)
    expect(await journal.flush(record.id)).toBeNull()
    expect(onServer('surname')).toBe('BERG')
  })

  it('tells apart what is safe here from what the server has', async () => {
    const journal = await openPage()
    server.weather = 'offline'
    await journal.edit(record, typed('surname', 'BERG'))
    await journal.edit(record, typed('sex', 'X'))
    await journal.flush(record.id)
    expect(useSaveState.getState()).toMatchObject({ here: 'saved', edits: 2 })
    expect(useSaveState.getState().savedAt).not.toBeNull()
    expect(serverSide(useSaveState.getState())).toEqual({ kind: 'offline', count: 2 })
  })

  it('undoes and redoes, over what the server has already', async () => {
    const journal = await openPage()
    await journal.edit(record, { field: 'surname', value: 'BERG', how: 'chose' })
    expect(await journal.flush(record.id)).toBeNull()
    const newest = server.records.get(record.id) ?? record
    expect(journal.undo(newest)).toBe('surname')
    expect(await journal.flush(record.id)).toBeNull()
    expect(onServer('surname')).toBe('ERIKSSON')
    expect(journal.redo(server.records.get(record.id) ?? record)).toBe('surname')
    await until(() => expect(onServer('surname')).toBe('BERG'))
    expect(journal.redo(newest)).toBeNull()
  })

  it('shows a draft of another tab', async () => {
    const one = await openPage()
    server.weather = 'offline'
    await one.edit(record, typed('surname', 'BERG'))
    useDraftStore.setState({ records: {} })
    browserTabs(memoryTurns()).tell({ about: 'drafts', recordId: record.id })
    await until(() => expect(draftsOf(record.id)['surname']?.value).toBe('BERG'))
  })
})
