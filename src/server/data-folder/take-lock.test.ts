import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { StartError } from '../start-error.ts'
import { isShortEnough, socketFolders } from './socket-path.ts'
import { takeLock } from './take-lock.ts'

const folders: string[] = []

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cc-lock-'))
  folders.push(folder)
  return folder
}

afterEach(async () => {
  await Promise.all(folders.splice(0).map(async (folder) => rm(folder, { recursive: true, force: true })))
})

test('the second is refused with a sentence until the first lets go', async () => {
  const folder = await freshFolder()
  const first = await takeLock(folder)
  await expect(takeLock(folder)).rejects.toThrow(StartError)
  await expect(takeLock(folder)).rejects.toThrow(`Another Countercheck is using the data folder ${folder}`)
  await first.release()
  const second = await takeLock(folder)
  await second.release()
})

test('of many that start at once exactly one gets it', async () => {
  const folder = await freshFolder()
  const tries = await Promise.allSettled(Array.from({ length: 20 }, async () => takeLock(folder)))
  const won = tries.filter((each) => each.status === 'fulfilled')
  expect(won).toHaveLength(1)
  await won[0]?.value.release()
})

test('two data folders do not disturb each other', async () => {
  const locks = await Promise.all([takeLock(await freshFolder()), takeLock(await freshFolder())])
  for (const lock of locks) await lock.release()
})

test.skipIf(process.platform === 'win32')('a killed holder leaves nothing in the way', async () => {
  const folder = await freshFolder()
  const script = `import(${JSON.stringify(new URL('./take-lock.ts', import.meta.url).href)}).then(async ({ takeLock }) => {
    await takeLock(${JSON.stringify(folder)}); process.stdout.write('held'); setInterval(() => {}, 1000) })`
  for (let round = 0; round < 2; round += 1) {
    const child = spawn(process.execPath, ['--import', 'tsx', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    await expect(takeLock(folder)).rejects.toThrow(StartError)
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  const lock = await takeLock(folder)
  expect((await readdir(join(folder, 'run'))).filter((name) => name.startsWith('lock-'))).toEqual(['lock-3'])
  await lock.release()
})

test.skipIf(process.platform === 'win32')('a path that is too long for sockets still has one lock', async () => {
  const deep = join(await freshFolder(), 'a-rather-long-name'.repeat(6))
  await mkdir(deep)
  expect(isShortEnough(join(deep, 'run'))).toBe(false)
  expect(socketFolders(deep).length).toBeGreaterThan(0)
  const lock = await takeLock(deep)
  await expect(takeLock(deep)).rejects.toThrow(StartError)
  expect(lock.socketFolder !== null && isShortEnough(lock.socketFolder)).toBe(true)
  await lock.release()
  await rm(lock.socketFolder ?? '', { recursive: true })
})
