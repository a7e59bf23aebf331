import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { until } from '#testing/until.ts'
import { StartError } from '../../start-error.ts'
import { type Cluster, openCluster } from './open-cluster.ts'
import { findPostmaster } from './postmaster.ts'

let dataDir = ''
const said: string[] = []
const open = async (): Promise<Cluster> =>
  openCluster({ dataDir, socketFolder: process.platform === 'win32' ? null : join(dataDir, 'run'), say: (text) => void said.push(text) })

async function ask(connection: ClientConfig, query: string): Promise<unknown[][]> {
  const client = new Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query({ text: query, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cc-db-'))
  await chmod(dataDir, 0o711)
  // What an interrupted first start leaves behind.
  await writeFile(join(dataDir, 'postgres.new-0badf00d'), '')
}, 60_000)

afterAll(async () => rm(dataDir, { recursive: true, force: true }))

describe.sequential('a database of our own', () => {
  test('is made at the first start, private, and without a port', async () => {
    const cluster = await open()
    expect(said).toContain('Making the database, once')
    expect(await ask(cluster.connection, 'show data_checksums')).toEqual([['on']])
    expect(await ask(cluster.connection, 'show fsync')).toEqual([['on']])
    if (process.platform !== 'win32') {
      expect(await ask(cluster.connection, 'show listen_addresses')).toEqual([['']])
      expect(Buffer.byteLength(String(cluster.connection.host))).toBeLessThan(100)
    }
    await expect(ask({ ...cluster.connection, password: 'guessed' }, 'select 1')).rejects.toThrow('password authentication failed')
    await ask(cluster.connection, 'create table kept (number int)')
    await cluster.stop()
    expect(await findPostmaster(join(dataDir, 'postgres'))).toBeNull()
    expect((await readdir(dataDir)).filter((name) => name.startsWith('postgres.new'))).toEqual([])
  })

  test('is there again at the next start, without being made', async () => {
    said.length = 0
    const cluster = await open()
    expect(said).toEqual([])
    expect(cluster.adopted).toBe(false)
    expect(await ask(cluster.connection, 'select count(*)::int from kept')).toEqual([[0]])
    await cluster.stop()
  })

  test.skipIf(process.platform === 'win32')('outlives a killed server and is adopted; what its connections left is ended', async () => {
    const script = `import(${JSON.stringify(new URL('./open-cluster.ts', import.meta.url).href)}).then(async ({ openCluster }) => {
      const { pid } = await openCluster({ dataDir: ${JSON.stringify(dataDir)}, socketFolder: ${JSON.stringify(join(dataDir, 'run'))}, say: () => {} })
      process.stdout.write(String(pid)); setInterval(() => {}, 1000) })`
    const server = spawn(process.execPath, ['--import', 'tsx', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    const [pidText] = await once(server.stdout, 'data')
    server.kill('SIGKILL')
    await once(server, 'exit')

    const cluster = await open()
    expect(cluster).toMatchObject({ adopted: true, pid: Number(pidText) })
    await ask(cluster.connection, 'insert into kept values (1)')
    await cluster.stop()
    expect(await findPostmaster(join(dataDir, 'postgres'))).toBeNull()
  })

  test.skipIf(process.platform === 'win32')(
    'recovers when the database itself is killed, and starts again by itself: nothing committed is lost',
    async () => {
      said.length = 0
      const cluster = await open()
      await ask(cluster.connection, 'insert into kept select * from generate_series(2, 100)')
      process.kill(cluster.pid, 'SIGKILL')
      await until(async () => expect(await ask(cluster.connection, 'select count(*)::int from kept')).toEqual([[100]]))
      expect((await findPostmaster(join(dataDir, 'postgres')))?.pid).not.toBe(cluster.pid)
      expect(said).toContain('PostgreSQL has ended by itself and is started again')
      await cluster.stop()
      expect(await findPostmaster(join(dataDir, 'postgres'))).toBeNull()
    },
  )

  test('starts although the note of a dead one names a process that lives', async () => {
    const note = `${process.pid}\n${join(dataDir, 'postgres')}\n0\n5432\n${join(dataDir, 'run')}\n\n0 0\nready\n`
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), note)
    const cluster = await open()
    expect(cluster.adopted).toBe(false)
    await cluster.stop()
  })

  test('says what PostgreSQL said when it does not start', async () => {
    const control = join(dataDir, 'postgres', 'global', 'pg_control')
    await rename(control, `${control}.away`)
    await expect(open()).rejects.toThrow(/PostgreSQL did not start. It said: .*postgres.log/s)
    await rename(`${control}.away`, control)
  })

  test('of another major version is refused, and the way out is said', async () => {
    const file = join(dataDir, 'postgres', 'PG_VERSION')
    const own = await readFile(file, 'utf8')
    await writeFile(file, '17\n')
    await expect(open()).rejects.toThrow(StartError)
    await expect(open()).rejects.toThrow(
      /made by PostgreSQL 17, and this version brings \d+\. .*npm run backup -- FILE.*npm run restore -- FILE/,
    )
    await writeFile(file, own)
  })

  test('without its password says so', async () => {
    const file = join(dataDir, 'postgres-password')
    await rename(file, `${file}.away`)
    await expect(open()).rejects.toThrow(`password is missing or not readable: ${file}`)
    await rename(`${file}.away`, file)
  })

  test('noted elsewhere but not there is not made anew', async () => {
    await writeFile(join(dataDir, 'postgres-is-in'), join(dataDir, 'nowhere'))
    await expect(open()).rejects.toThrow(/should be in .*nowhere.* but is not there/)
    await rm(join(dataDir, 'postgres-is-in'))
  })
})

test.runIf(process.getuid?.() === 0)(
  'as root in a folder that nobody may enter, it is kept elsewhere, and the place is noted',
  async () => {
    const closed = await mkdtemp(join(tmpdir(), 'cc-closed-'))
    await chmod(closed, 0o700)
    const lines: string[] = []
    const openClosed = async (): Promise<Cluster> =>
      openCluster({ dataDir: closed, socketFolder: join(closed, 'run'), say: (text) => void lines.push(text) })
    const cluster = await openClosed()
    const home = (await readFile(join(closed, 'postgres-is-in'), 'utf8')).trim()
    onTestFinished(async () => {
      await cluster.stop()
      await Promise.all([home, closed].map(async (folder) => rm(folder, { recursive: true })))
    })
    expect(home).toMatch(/^\/var\/lib\/countercheck\/[0-9a-f]{8}$/)
    expect(lines.join('\n')).toContain(`Keeping the database in ${home}`)
    await ask(cluster.connection, 'create table kept ()')
    await cluster.stop()
    const again = await openClosed()
    expect(await ask(again.connection, 'select * from kept')).toEqual([])
    await again.stop()
  },
)
