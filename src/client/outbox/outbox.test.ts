import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { memoryTurns } from '#testing/memory-turns.ts'
import { type SmallServer, smallServer } from '#testing/small-server.ts'
import { until } from '#testing/until.ts'
import { createApi } from '../api.ts'
import { openBrowserDatabase } from '../browser-database.ts'
import { useSaveState } from '../save-state.store.ts'
import { browserTabs } from '../tabs.ts'
import { type Outbox, createOutbox } from './outbox.ts'
import { useOutboxStore } from './outbox.store.ts'
import { outboxShelf } from './outbox-shelf.ts'

let server: SmallServer
let pages: AbortController[]
let nowMs: number
let turns: ReturnType<typeof memoryTurns>

/** Opens a tab on the browser's database as it stands. */
async function openTab(): Promise<Outbox> {
  const page = new AbortController()
  pages.push(page)
  const api = createApi({ origin: 'http://desk.test', fetch: server.fetch })
  const outbox = createOutbox({ api, tabs: browserTabs(turns), now: () => nowMs, shelf: outboxShelf(openBrowserDatabase()) })
  await outbox.start(page.signal)
  return outbox
}

const killTabs = () => {
  for (const page of pages) page.abort()
}
const picture = (content = 'picture') => new Blob([content], { type: 'image/jpeg' })
const shot = (fileName: string, more: { intoDocument?: string | null; side?: 'front' | 'back' } = {}) => ({
  blob: picture(fileName),
  fileName,
  origin: 'camera' as const,
  ...more,
})
const entries = () => useOutboxStore.getState().entries
const allSent = () => entries().length > 0 && entries().every(({ shots }) => shots.every(({ state }) => state === 'sent'))
/** As the browser does when it is online again: what waits is sent at once. */
const sendAll = async (outbox: Outbox) => {
  for (const { key } of entries()) await outbox.sendAgain(key)
}
const untilSent = () => until(() => expect(allSent()).toBe(true))

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  useSaveState.setState(useSaveState.getInitialState())
  useOutboxStore.setState(useOutboxStore.getInitialState())
  server = smallServer()
  turns = memoryTurns()
  pages = []
  nowMs = 1_750_000_000_000
})

afterEach(killTabs)

describe('outbox', () => {
  it('lets a picture go that the server destroyed, also while nobody listened; what the server lacks stays', async () => {
    const outbox = await openTab()
    await outbox.keep(shot('passport.jpg'))
    await outbox.keep(shot('card.jpg'))
    await untilSent()
    const [card, passport] = ['card.jpg', 'passport.jpg'].map((name) => entries().find(({ shots }) => shots[0]?.fileName === name))
    const pictureOf = async (entry: typeof card) => outbox.picture(entry?.shots[0]?.key ?? '')
    expect([await pictureOf(card), await pictureOf(passport)]).not.toContain(null)
    await outbox.letGoOf(card?.recordId ?? '')
    expect(await pictureOf(card)).toBeNull()
    expect(await pictureOf(passport)).not.toBeNull()

    await outbox.letGoDestroyed()
    expect(await pictureOf(passport)).not.toBeNull()
    const record = server.records.get(passport?.recordId ?? '')
    if (!record) throw new Error('no record')
    server.records.set(record.id, { ...record, pages: record.pages.map((page) => ({ ...page, pictureKept: false })) })
    server.weather = 'offline'
    await outbox.letGoDestroyed()
    expect(await pictureOf(passport)).not.toBeNull()
    server.weather = 'fair'
    await outbox.letGoDestroyed()
    expect(await pictureOf(passport)).toBeNull()

    server.weather = 'offline'
    await outbox.keep(shot('waits.jpg'))
    await outbox.letGoSent()
    expect(await pictureOf(entries().find(({ shots }) => shots[0]?.fileName === 'waits.jpg'))).not.toBeNull()
  })

  it('makes one record of one shot, with its file, and counts what waits', async () => {
    const outbox = await openTab()
    server.weather = 'offline'
    await outbox.keep(shot('a.jpg'))
    await until(() => expect(useSaveState.getState()).toMatchObject({ captures: 1, connection: 'lost', here: 'saved' }))
    server.weather = 'fair'
    await sendAll(outbox)
    await untilSent()
    expect([...server.records.values()].map(({ pages: [page], origin }) => [page?.fileName, page?.bytes, origin])).toEqual([
      ['a.jpg', 5, 'camera'],
    ])
    expect(useSaveState.getState().captures).toBe(0)
  })

  it('makes exactly twenty records of twenty shots that were taken offline, from a page that died since', async () => {
    const outbox = await openTab()
    server.weather = 'offline'
    for (let index = 0; index < 20; index += 1) await outbox.keep(shot(`${index}.jpg`))
    killTabs()
    server.weather = 'fair'
    await openTab()
    await untilSent()
    expect(entries()).toHaveLength(20)
    expect(server.records.size).toBe(20)
  })

  it('makes no twin when the answer to an upload was lost', async () => {
    server.weather = 'lose-answer'
    const outbox = await openTab()
    await outbox.keep(shot('a.jpg'))
    await until(() => expect(server.records.size).toBe(1))
    server.weather = 'fair'
    await sendAll(outbox)
    await untilSent()
    expect(server.records.size).toBe(1)
    expect(entries()[0]?.recordId).toBe([...server.records.keys()][0])
  })

  it('brings all pages of one document into one record, in order', async () => {
    const outbox = await openTab()
    server.weather = 'offline'
    const document = await outbox.keep(shot('front.jpg'))
    await outbox.keep(shot('back.jpg', { intoDocument: document, side: 'back' }))
    server.weather = 'fair'
    await sendAll(outbox)
    await untilSent()
    expect([...server.records.values()].map((record) => record.pages.map(({ fileName }) => fileName))).toEqual([['front.jpg', 'back.jpg']])
    expect(server.asked).toHaveLength(2)
  })

  it('sends a shot once though two tabs know of it', async () => {
    server.weather = 'offline'
    const [one, other] = [await openTab(), await openTab()]
    await one.keep(shot('a.jpg'))
    server.weather = 'fair'
    await Promise.all([sendAll(one), sendAll(other)])
    await untilSent()
    await until(() => expect(useSaveState.getState().captures).toBe(0))
    expect(server.asked.filter((line) => line === 'POST /api/v1/records')).toHaveLength(1)
  })

  it('keeps what the server refuses, with its sentence, and takes it again when asked', async () => {
    const outbox = await openTab()
    server.weather = { refuse: 'file.cut-short' }
    const document = await outbox.keep(shot('half.jpg'))
    await until(() => expect(entries()[0]?.shots[0]?.state).toBe('refused'))
    expect(entries()[0]?.shots[0]?.problem).toMatchObject({ code: 'file.cut-short', sentence: expect.stringContaining('cut short') })
    server.weather = 'fair'
    await outbox.sendAgain(document ?? '')
    await untilSent()
  })

  it('waits, and says why, while the server has no space left', async () => {
    const outbox = await openTab()
    server.weather = { refuse: 'storage.full' }
    await outbox.keep(shot('a.jpg'))
    await until(() => expect(entries()[0]?.shots[0]?.problem?.code).toBe('storage.full'))
    expect(entries()[0]?.shots[0]?.state).toBe('waiting')
    server.weather = 'fair'
    await untilSent()
  })

  it('does not send what is empty or too large, and does not keep it', async () => {
    const outbox = await openTab()
    await outbox.keep({ blob: new Blob([]), fileName: 'empty.jpg', origin: 'file' })
    await outbox.keep({ blob: new Blob([new Uint8Array(26 * 1024 * 1024)]), fileName: 'large.tif', origin: 'file' })
    await until(() => expect(entries()).toHaveLength(2))
    expect(
      entries()
        .flatMap(({ shots }) => shots.map(({ problem }) => problem?.code))
        .toSorted(),
    ).toEqual(['file.empty', 'file.too-large'])
    expect(server.asked).toEqual([])
    for (const { shots } of entries()) expect(await outbox.picture(shots[0]?.key ?? '')).toBeNull()
  })

  it('lets a picture go only when the server has it and the person saw that', async () => {
    const outbox = await openTab()
    server.weather = 'offline'
    const document = (await outbox.keep(shot('a.jpg'))) ?? ''
    await until(() => expect(entries()).toHaveLength(1))
    const shotKey = entries()[0]?.shots[0]?.key ?? ''
    await outbox.markSeen([document])
    expect(await (await outbox.picture(shotKey))?.text()).toBe('a.jpg')
    server.weather = 'fair'
    await sendAll(outbox)
    await untilSent()
    expect(await outbox.picture(shotKey)).not.toBeNull()
    await outbox.markSeen([document])
    expect(await outbox.picture(shotKey)).toBeNull()
    expect(entries()[0]?.recordId).not.toBeNull()
  })

  it('deletes here and on the server once the time to undo is over, also from a later page', async () => {
    const outbox = await openTab()
    const document = (await outbox.keep(shot('a.jpg'))) ?? ''
    await untilSent()
    await outbox.remove(document)
    killTabs()
    expect(server.records.size).toBe(1)
    nowMs += 10_000
    await openTab()
    await until(() => expect(entries()).toEqual([]))
    expect(server.records.size).toBe(0)
  })

  it('undoes a deletion, and sends what waited meanwhile', async () => {
    const outbox = await openTab()
    server.weather = 'offline'
    const document = (await outbox.keep(shot('a.jpg'))) ?? ''
    await outbox.remove(document)
    server.weather = 'fair'
    await sendAll(outbox)
    expect(useSaveState.getState().captures).toBe(0)
    await outbox.undoRemove(document)
    await untilSent()
    expect(server.records.size).toBe(1)
  })

  it('sends the type that was fixed while the document waited; later the server must be told', async () => {
    const outbox = await openTab()
    server.weather = 'offline'
    const document = (await outbox.keep(shot('a.jpg'))) ?? ''
    expect(await outbox.changeType(document, 'visa-a')).toBeNull()
    server.weather = 'fair'
    await sendAll(outbox)
    await untilSent()
    const [record] = server.records.values()
    expect(record?.documentType).toBe('visa-a')
    expect(await outbox.changeType(document, 'passport')).toBe(record?.id)
  })

  it('holds on to a shot that cannot be written, says so, and writes it when asked again', async () => {
    const outbox = await openTab()
    const refusing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError')
    })
    expect(await outbox.keep(shot('a.jpg'))).toBeNull()
    expect(useSaveState.getState().here).toBe('full')
    const [unsaved] = useOutboxStore.getState().unsaved
    refusing.mockRestore()
    await outbox.keepAgain(unsaved?.key ?? '')
    await until(() => expect(entries()).toHaveLength(1))
    await untilSent()
    expect(useOutboxStore.getState().unsaved).toEqual([])
    expect(useSaveState.getState().here).toBe('saved')
  })

  it('keeps only the last documents that need nothing more', async () => {
    const outbox = await openTab()
    const document = (await outbox.keep(shot('a.jpg'))) ?? ''
    await untilSent()
    await outbox.markSeen([document])
    killTabs()
    nowMs += 13 * 3600_000
    await openTab()
    expect(entries()).toEqual([])
    expect(server.records.size).toBe(1)
  })
})
