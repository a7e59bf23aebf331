import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { until } from '#testing/until.ts'
import { runBackup } from './backup/run-backup.ts'
import { runRestore } from './backup/run-restore.ts'
import { runReset } from './accounts/run-reset.ts'
import { createCloseStack } from './close-stack.ts'
import { parseConfig } from './config.ts'
import { connectDatabase } from './database/connect.ts'
import { joinDatabase } from './database/open-database.ts'
import { findRecord } from './records/records-repository.ts'
import { findPostmaster } from './database/cluster/postmaster.ts'
import { runVerify } from './history/run-verify.ts'
import { runRotate } from './keys/run-rotate.ts'
import { openData } from './open-data.ts'

const folder = await mkdtemp(join(tmpdir(), 'cc-run-'))
await chmod(folder, 0o711)
const dataDir = join(folder, 'data')
const children: ChildProcess[] = []

afterAll(async () => {
  children.forEach((child) => child.kill('SIGKILL'))
  const orphan = await findPostmaster(join(dataDir, 'postgres'))
  if (orphan !== null) process.kill(orphan.pid, 'SIGQUIT')
  await rm(folder, { recursive: true, force: true })
})

// As it is built, not from its sources, which would be put together anew for each of the servers below.
beforeAll(async () => promisify(execFile)(process.execPath, ['src/server/start.mjs', 'fresh']))

function spawnServer(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, WORKERS: '1', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const exit = new Promise<number | string | null>((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? signal))
  })
  return { child, exit, errors: text(child.stderr) }
}

/** Resolves with the address that it prints, and all lines until then. */
async function ready({ child, exit }: ReturnType<typeof spawnServer>): Promise<{ url: string; lines: string }> {
  let lines = ''
  const address = new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      lines += String(chunk)
      const [, url] = /Ready at (\S+)\n/.exec(lines) ?? []
      if (url !== undefined) resolve(url)
    })
  })
  const ended = exit.then((code) => expect.fail(`the server ended (${code}) before it was ready: ${lines}`))
  return { url: await Promise.race([address, ended]), lines }
}

async function capture(url: string, key: string): Promise<string> {
  const form = new FormData()
  form.append('file', new File([await readFile('public/specimens/passport.jpg')], 'passport.jpg'))
  form.append('idempotencyKey', key)
  const response = await fetch(`${url}/api/v1/records`, { method: 'POST', body: form })
  expect(response.status).toBe(201)
  return z.object({ id: z.uuid() }).parse(await response.json()).id
}

async function statusOf(url: string, id: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/records/${id}`)
  return z.object({ status: z.string() }).parse(await response.json()).status
}

/** In the database of a server that was killed, a record as a version without keys stored it. Resolves with its id. */
async function leaveOldRecord(): Promise<string> {
  const id = randomUUID()
  const { connection } = await joinDatabase({ databaseUrl: null, dataDir })
  const database = connectDatabase(connection, pino({ level: 'silent' }))
  const summary = JSON.stringify({ title: 'NOBODY', subtitle: '', number: '', doubts: 0, firstDoubt: null })
  await sql`insert into record (id, reference, status, document_type, origin, summary, captured_at, changed_at)
    values (${id}, 'Visit 12', 'to-review', 'passport', 'file', ${summary}::jsonb, now(), now())`.execute(database)
  await database.destroy()
  return id
}

describe.sequential('the server as a person starts it', () => {
  let first: ReturnType<typeof spawnServer>
  let url = ''
  let ids: string[] = []
  const keys = [randomUUID(), randomUUID()]

  test('says what it does while it waits, then where it is', async () => {
    first = spawnServer()
    const started = await ready(first)
    url = started.url
    expect(started.lines).toContain('Preparing the database')
    expect(started.lines).toContain('Preparing models')
    expect(await (await fetch(`${url}/api/v1/status`)).json()).toMatchObject({ ready: true, engine: 'embedded' })
  })

  test('a second one on the same data is refused with a sentence', async () => {
    const second = spawnServer()
    expect(await second.exit).toBe(1)
    expect(await second.errors).toContain('Another Countercheck is using the data folder')
  })

  test('a taken port and a wrong setting are refused with a sentence', async () => {
    const port = new URL(url).port
    const [taken, wrong] = [spawnServer({ PORT: port, DATA_DIR: join(folder, 'other') }), spawnServer({ WORKERS: 'many' })]
    expect([await taken.exit, await wrong.exit]).toEqual([1, 1])
    expect(await taken.errors).toBe(`Port ${port} is taken by another program. Stop that, or set PORT to another number.\n`)
    expect(await wrong.errors).toContain('WORKERS is how many pages are read')
  })

  test('killed right after it acknowledged, it loses nothing: the database is adopted and reading goes on', async () => {
    ids = await Promise.all(keys.map(async (key) => capture(url, key)))
    first.child.kill('SIGKILL')
    expect(await first.exit).toBe('SIGKILL')
    const orphan = await findPostmaster(join(dataDir, 'postgres'))
    expect(orphan).not.toBeNull()

    const old = await leaveOldRecord()
    first = spawnServer()
    const started = await ready(first)
    url = started.url
    expect(started.lines).toContain('Encrypting what is kept of persons: 0 of 1 records')
    expect(await (await fetch(`${url}/api/v1/records/${old}`)).json()).toMatchObject({ reference: 'Visit 12' })
    expect(await findPostmaster(join(dataDir, 'postgres'))).toEqual(orphan)
    for (const [index, id] of ids.entries()) {
      await until(async () => expect(await statusOf(url, id)).not.toBe('reading'))
      expect(await capture(url, keys[index] ?? '')).toBe(id)
    }
  })

  test('backed up while it captures, nothing that it acknowledged before is missing', async () => {
    const busy = { over: false }
    const during: string[] = []
    const capturing = (async () => {
      while (!busy.over) during.push(await capture(url, randomUUID()))
    })()
    await until(() => expect(during.length).toBeGreaterThan(2))
    const before = [...ids, ...during]
    const { code, said } = await run(runBackup, { DATA_DIR: dataDir }, join(folder, 'running.backup'))
    busy.over = true
    await capturing
    expect([code, said]).toEqual([0, expect.stringMatching(/holds everything .* and was read again whole/)])
    expect(during.length).toBeGreaterThan(before.length - ids.length)
    const elsewhere = join(folder, 'from-running')
    const key = join(dataDir, 'secrets', 'master.key')
    expect(await run(runRestore, { DATA_DIR: elsewhere }, join(folder, 'running.backup'), '--key', key)).toMatchObject({ code: 0 })
    const kept = await picturesIn(elsewhere)
    expect(before.filter((id) => !kept.has(id))).toEqual([])
    const specimen = await readFile('public/specimens/passport.jpg')
    for (const bytes of kept.values()) expect(Buffer.compare(bytes, specimen)).toBe(0)
  })

  test('while it runs, an owner who lost the passphrase gets another on its machine, and the history is checked', async () => {
    const at = { DATA_DIR: dataDir }
    expect(await run(runReset, at, 'maria')).toEqual({ code: 1, said: 'Accounts are not turned on: nobody signs in here.' })
    const post = async (path: string, body: object, cookie = '') =>
      fetch(`${url}/api/v1${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', cookie },
      })
    const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const turnedOn = await post('/accounts', { name: 'Maria Lund', signInName: 'maria', passphrase: 'four words of nobody' })
    const before = { cookie: cookieOf(turnedOn) }
    expect((await fetch(`${url}/api/v1/records`, { headers: before })).status).toBe(200)
    expect(await run(runReset, at, 'jun')).toMatchObject({ code: 1, said: expect.stringContaining('maria') })
    const { code, said } = await run(runReset, at, 'Maria')
    expect(code).toBe(0)
    expect((await fetch(`${url}/api/v1/records`, { headers: before })).status).toBe(401)
    const [passphrase = ''] = /(?:[a-z\d]{4}-){7}[a-z\d]{4}/.exec(said) ?? []
    const signedIn = await post('/session', { name: 'maria', passphrase })
    expect(signedIn.status).toBe(200)
    expect(await run(runVerify, at)).toMatchObject({ code: 0, said: expect.stringContaining('The history adds up') })
    expect((await post('/accounts/off', { passphrase }, cookieOf(signedIn))).status).toBe(200)
  })

  test('the first signal stops it in order, database included', async () => {
    first.child.kill('SIGTERM')
    expect(await first.exit).toBe(0)
    expect(await findPostmaster(join(dataDir, 'postgres'))).toBeNull()
    expect(await first.errors).toBe('')
  })

  test('where others reach it, it does not start without accounts, and says how to turn them on', async () => {
    const open = spawnServer({ HOST: '0.0.0.0', PUBLIC_URL: 'https://papers.example.com' })
    expect(await open.exit).toBe(1)
    expect(await open.errors).toMatch(/no accounts yet.*HOST=127\.0\.0\.1.*turn accounts on/s)
  })

  test('backed up and restored elsewhere, all is there; only by the key of the place that it is from', async () => {
    const file = join(folder, 'all.backup')
    const elsewhere = { DATA_DIR: join(folder, 'restored') }
    const key = ['--key', join(dataDir, 'secrets', 'master.key')]
    expect(await run(runBackup, { DATA_DIR: dataDir }, file)).toMatchObject({ code: 0 })
    expect(await run(runRestore, elsewhere, file)).toMatchObject({ code: 1, said: expect.stringContaining('Name the file of that key') })
    expect(await run(runRestore, elsewhere, file, ...key)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Restored what was there on'),
    })
    expect(await run(runRestore, elsewhere, file, ...key)).toMatchObject({ code: 1, said: expect.stringContaining('say --replace') })
    expect(await run(runRestore, elsewhere)).toMatchObject({ code: 1, said: expect.stringContaining('Say what from') })
    expect([...(await picturesIn(elsewhere.DATA_DIR)).keys()]).toEqual(expect.arrayContaining(ids))
  })

  test('after a rotation, also to another master key, every picture opens, and by no key from before', async () => {
    const newKey = join(folder, 'new.key')
    await writeFile(newKey, `${randomBytes(32).toString('hex')}\n`)
    const at = { DATA_DIR: dataDir }
    expect(await run(runRotate, at)).toMatchObject({ code: 0, said: expect.stringContaining('are under a new one') })
    expect(await run(runRotate, at, newKey)).toMatchObject({ code: 0, said: expect.stringContaining(`MASTER_KEY_FILE=${newKey}`) })
    expect(await run(runRotate, at)).toMatchObject({ code: 1, said: expect.stringContaining('Start with the key that was used before') })
    expect([...(await picturesIn(dataDir, { MASTER_KEY_FILE: newKey })).keys()]).toEqual(expect.arrayContaining(ids))
  })
})

interface Ran {
  code: number
  said: string
}

type Runnable = (command: { env: Record<string, string>; args: string[]; say: (text: string) => void }) => Promise<number>

async function run(runnable: Runnable, env: Record<string, string>, ...args: string[]): Promise<Ran> {
  const said: string[] = []
  const code = await runnable({ env, args, say: (line) => void said.push(line) })
  return { code, said: said.join('\n') }
}

/** By record, as the stopped server's data folder holds them; each record's values are opened too. */
async function picturesIn(place: string, env: Record<string, string> = {}): Promise<Map<string, Uint8Array>> {
  const log = pino({ level: 'silent' })
  const closing = createCloseStack(log)
  try {
    const { database, blobs } = await openData({ config: parseConfig({ DATA_DIR: place, ...env }), log, say: () => undefined, closing })
    for (const { id } of await database.selectFrom('record').select('id').execute()) {
      const stored = await findRecord(database, id)
      expect(stored?.pages.every((page) => page.file_name === 'passport.jpg')).toBe(true)
    }
    const pages = await database.selectFrom('page').select(['record_id', 'sha256']).execute()
    const pictures = pages.map(async (page) => [page.record_id, (await blobs.get(page.sha256)) ?? new Uint8Array()] as const)
    return new Map(await Promise.all(pictures))
  } finally {
    await closing.closeAll()
  }
}
