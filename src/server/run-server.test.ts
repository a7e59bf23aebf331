import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pino } from 'pino'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { runBackup } from './backup/run-backup.ts'
import { runRestore } from './backup/run-restore.ts'
import { createCloseStack } from './close-stack.ts'
import { parseConfig } from './config.ts'
import { findPostmaster } from './database/cluster/postmaster.ts'
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

function spawnServer(env: Record<string, string> = {}) {
  const main = new URL('./main.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
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

    first = spawnServer()
    url = (await ready(first)).url
    expect(await findPostmaster(join(dataDir, 'postgres'))).toEqual(orphan)
    for (const [index, id] of ids.entries()) {
      await vi.waitFor(async () => expect(await statusOf(url, id)).not.toBe('reading'), { timeout: 50_000, interval: 100 })
      expect(await capture(url, keys[index] ?? '')).toBe(id)
    }
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

  test('backed up and restored elsewhere, all is there', async () => {
    const said: string[] = []
    const say = (line: string) => void said.push(line)
    const file = join(folder, 'all.backup')
    const elsewhere = join(folder, 'restored')
    expect(await runBackup({ env: { DATA_DIR: dataDir }, args: [file], say })).toBe(0)
    expect(await runRestore({ env: { DATA_DIR: elsewhere }, args: [file], say })).toBe(0)
    expect(await runRestore({ env: { DATA_DIR: elsewhere }, args: [file], say })).toBe(1)
    expect(await runRestore({ env: { DATA_DIR: elsewhere }, args: [], say })).toBe(1)
    expect(said.join('\n')).toMatch(/holds everything .*Restored what was there on .*say --replace.*Say what from/s)

    const log = pino({ level: 'silent' })
    const closing = createCloseStack(log)
    const { database, blobs } = await openData({ config: parseConfig({ DATA_DIR: elsewhere }), log, say, closing })
    const pages = await database.selectFrom('page').select(['record_id', 'sha256']).execute()
    expect(pages.map((page) => page.record_id).toSorted()).toEqual(ids.toSorted())
    expect(await blobs.get(pages[0]?.sha256 ?? '')).toEqual(await readFile('public/specimens/passport.jpg'))
    await closing.closeAll()
  })
})
