import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type MasterKeyConfig, fingerprintOf } from './find-master-key.ts'
import { keyringOf, wrappedBytes } from './keyring.ts'
import { newKeyringContent, withNewWrappingKey, withoutOldWrappingKeys } from './keyring-content.ts'
import { keyringFile, openKeyring } from './keyring-file.ts'
import { keyBytes } from './seal.ts'

const root = await mkdtemp(join(tmpdir(), 'cc-keys-'))
afterAll(async () => rm(root, { recursive: true }))
const freshFolder = async () => mkdtemp(join(root, 'data-'))
const none = { masterKey: null, masterKeyFile: null, masterKeyCommand: null }
const open = async (config: MasterKeyConfig, dataDir: string, say = () => undefined) => openKeyring(config, dataDir, say)
const hex = randomBytes(keyBytes).toString('hex')

describe('the file', () => {
  test('is made once, for its owner only, and holds no key in clear', async () => {
    const dataDir = await freshFolder()
    const { content, masterKey } = await open(none, dataDir)
    expect((await open(none, dataDir)).content).toEqual(content)
    const names = await readdir(join(dataDir, 'secrets'))
    expect(names.toSorted()).toEqual(['keyring.json', 'master.key'])
    for (const name of names) expect((await stat(join(dataDir, 'secrets', name))).mode & 0o077).toBe(0)
    const text = await readFile(keyringFile(dataDir), 'utf8')
    for (const secret of [content.blobNames, content.words, content.session, masterKey.toString('hex')]) expect(text).not.toContain(secret)
  })

  test('opens by a key from the environment, a file or a command, which then stands nowhere in the folder', async () => {
    const dataDir = await freshFolder()
    const file = join(root, 'key.hex')
    await writeFile(file, `${hex}\n`)
    const { content } = await open({ ...none, masterKey: hex }, dataDir)
    expect((await open({ ...none, masterKeyFile: file }, dataDir)).content).toEqual(content)
    expect((await open({ ...none, masterKeyCommand: `cat ${file}` }, dataDir)).content).toEqual(content)
    expect(await readdir(join(dataDir, 'secrets'))).toEqual(['keyring.json'])
  })

  test('does not open by another key, which is not told, and stays as it is', async () => {
    const dataDir = await freshFolder()
    await open({ ...none, masterKey: hex }, dataDir)
    const before = await readFile(keyringFile(dataDir))
    const other = randomBytes(keyBytes)
    const opening = open({ ...none, masterKey: other.toString('hex') }, dataDir)
    await expect(opening).rejects.toThrow(`fingerprint ${fingerprintOf(Buffer.from(hex, 'hex'))}, this one ${fingerprintOf(other)}`)
    await expect(opening).rejects.not.toThrow(other.toString('hex'))
    expect(await readFile(keyringFile(dataDir))).toEqual(before)
  })

  test('no second master key is made where the first is gone', async () => {
    const dataDir = await freshFolder()
    await open(none, dataDir)
    await rm(join(dataDir, 'secrets', 'master.key'))
    await expect(open(none, dataDir)).rejects.toThrow('the master key, cannot be read')
  })

  test.each([
    ['cut', async (file: string) => writeFile(file, (await readFile(file, 'utf8')).slice(0, 80))],
    ['changed', async (file: string) => writeFile(file, (await readFile(file, 'utf8')).replace(/"sealed": "..../, '"sealed": "AAAA'))],
  ])('%s, it is said to be damaged', async (_, damage) => {
    const dataDir = await freshFolder()
    await open(none, dataDir)
    await damage(keyringFile(dataDir))
    await expect(open(none, dataDir)).rejects.toThrow('is damaged')
  })

  test.each([
    [{ ...none, masterKeyFile: join(root, 'absent') }, 'cannot be read'],
    [{ ...none, masterKeyCommand: 'echo not a key' }, 'no master key'],
    [{ ...none, masterKeyCommand: 'exit 3' }, 'MASTER_KEY_COMMAND failed'],
  ])('%j is no key', async (config, reason) => {
    await expect(open(config, await freshFolder())).rejects.toThrow(reason)
  })

  test('takes in the secrets that stood in files of their own', async () => {
    const dataDir = await freshFolder()
    const session = randomBytes(32).toString('base64url')
    const { history } = newKeyringContent({})
    await mkdir(join(dataDir, 'secrets'))
    await writeFile(join(dataDir, 'secrets', 'sessions.key'), session)
    await writeFile(join(dataDir, 'secrets', 'history.key'), history)
    expect((await open(none, dataDir)).content).toMatchObject({ session, history })
    expect(await readdir(join(dataDir, 'secrets'))).not.toContain('sessions.key')
  })
})

describe('its keys', () => {
  const content = newKeyringContent({})
  const keyring = keyringOf(content)
  const key = randomBytes(keyBytes)

  test('a wrapped key opens for its place alone', () => {
    const wrapped = keyring.wrap(key, 'blob a')
    expect(wrapped).toHaveLength(wrappedBytes)
    expect(keyring.unwrap(wrapped, 'blob a')).toEqual(key)
    expect(keyring.unwrap(wrapped, 'blob b')).toBeNull()
    expect(keyringOf(newKeyringContent({})).unwrap(wrapped, 'blob a')).toBeNull()
    expect(keyring.unwrap(new Uint8Array(), 'blob a')).toBeNull()
  })

  test('after a rotation the old ones open, new ones are under the new key, and the old key can go', () => {
    const wrapped = keyring.wrap(key, 'here')
    const both = withNewWrappingKey(content)
    const rotated = keyringOf(both)
    expect(rotated.unwrap(wrapped, 'here')).toEqual(key)
    expect(rotated.isWrappedAnew(wrapped)).toBe(false)
    const anew = rotated.wrap(key, 'here')
    expect(rotated.isWrappedAnew(anew)).toBe(true)
    const alone = keyringOf(withoutOldWrappingKeys(both))
    expect(alone.unwrap(anew, 'here')).toEqual(key)
    expect(alone.unwrap(wrapped, 'here')).toBeNull()
  })

  test('names and marks are the same for the same, here, and for nobody else', () => {
    const other = keyringOf(newKeyringContent({}))
    const picture = Buffer.from('a picture')
    expect(keyring.blobName(picture)).toBe(keyring.blobName(picture))
    expect(keyring.blobName(picture)).not.toBe(other.blobName(picture))
    expect(keyring.wordMark('record', 'wu')).toBe(keyring.wordMark('record', 'wu'))
    expect(keyring.wordMark('record', 'wu')).not.toBe(keyring.wordMark('person', 'wu'))
    expect(keyring.wordMark('record', 'wu')).not.toBe(other.wordMark('record', 'wu'))
  })
})
