import { expect, test } from 'vitest'
import { databaseDump, wordsIn } from '#testing/database-dump.ts'
import { openTestApi } from '#testing/test-api.ts'
import { codeOf } from '#testing/test-captures.ts'
import { createToldEngine } from '#testing/told-engine.ts'
import { keyringOf } from '../keys/keyring.ts'
import { newKeyringContent, withNewWrappingKey, withoutOldWrappingKeys } from '../keys/keyring-content.ts'
import { openSetting, sealSetting } from '../sealing/sealed-setting.ts'
import { wrapSettingsAnew } from '../sealing/wrap-settings-anew.ts'
import { findSetting, storeSetting } from '../settings/settings-repository.ts'
import { createRemoteApi } from './create-remote-api.ts'

const api = await openTestApi(createToldEngine())
const { client, services, errors } = api
const { database } = services
const keys = { key: 'key of the office 4711', secret: 'secret of the office 4712' }
const url = 'https://reader.example'

const lines = async () =>
  (await client.history.list({ limit: 100 })).filter(({ kind }) => /^(remote|engine)-/.test(kind)).map(({ kind, data }) => [kind, data])

test('keys are written and never read: not by an admin, not in the history, not in the database', async () => {
  expect(await client.engines.remote()).toEqual({
    url: 'https://flyocr.com',
    timestampUnit: 'ms',
    hasKeys: false,
    isOn: false,
    isOfEnvironment: false,
  })
  const set = await client.engines.setRemote({ url: `${url}/`, ...keys, timestampUnit: 's' })
  expect(set).toEqual({ url, timestampUnit: 's', hasKeys: true, isOn: false, isOfEnvironment: false })
  const told = JSON.stringify([set, await client.engines.remote(), await client.engines.get(), await lines(), errors])
  for (const secret of Object.values(keys)) expect(told).not.toContain(secret)
  expect(wordsIn(await databaseDump(database), Object.values(keys))).toEqual([])
  expect(await lines()).toEqual([['remote-set', { host: 'reader.example', changed: ['address', 'keys', 'timestamp'] }]])
})

test('nothing may leave until somebody turns it on, and a new address is off again', async () => {
  expect([await services.remote.current(), (await client.engines.get()).host]).toEqual([null, null])
  await client.engines.switchRemote({ isOn: true })
  expect((await services.remote.current())?.host).toBe('reader.example')
  expect((await client.engines.get()).host).toBe('reader.example')
  // New keys for the same address change nothing of that.
  await client.engines.setRemote({ url, key: 'another key', timestampUnit: 's' })
  expect((await client.engines.remote()).isOn).toBe(true)
  await client.engines.setRemote({ url: 'https://elsewhere.example', timestampUnit: 's' })
  expect([(await client.engines.remote()).isOn, await services.remote.current()]).toEqual([false, null])
  await client.engines.switchRemote({ isOn: true })
  await client.engines.switchRemote({ isOn: false })
  expect((await lines()).slice(0, 5).map(([kind]) => kind)).toEqual(['remote-off', 'remote-on', 'remote-set', 'remote-set', 'remote-on'])
  await client.engines.removeRemote()
  expect((await client.engines.remote()).hasKeys).toBe(false)
  expect(await codeOf(client.engines.switchRemote({ isOn: true }))).toBe('engine.no-remote')
})

test.each(['http://flyocr.com', 'ftp://flyocr.com', 'flyocr.com', 'https://name:word@flyocr.com', 'javascript:alert(1)'])(
  '%s is no address that values may be sent to',
  async (address) => {
    expect(await codeOf(client.engines.setRemote({ url: address, ...keys }))).toBe('engine.address-unsafe')
  },
)

test('the same engine answers until something is changed, so that it remembers who did not answer', async () => {
  expect(await codeOf(client.engines.setRemote({ url }))).toBe('engine.keys-missing')
  await client.engines.setRemote({ url, ...keys })
  const first = await services.remote.known()
  expect(await services.remote.known()).toBe(first)
  await client.engines.setRemote({ url, secret: 'a new secret' })
  expect(await services.remote.known()).not.toBe(first)
})

test('what the environment sets wins, and nobody changes it here', async () => {
  const fromEnvironment = { url: 'https://office.example', key: 'a', secret: 'b', timestampUnit: 'ms' as const }
  const { remote } = services
  services.remote = createRemoteApi({ ...services, fromEnvironment })
  expect(await client.engines.remote()).toEqual({
    url: 'https://office.example',
    timestampUnit: 'ms',
    hasKeys: true,
    isOn: true,
    isOfEnvironment: true,
  })
  expect((await client.engines.get()).host).toBe('office.example')
  const refused = [client.engines.setRemote({ url, ...keys }), client.engines.switchRemote({ isOn: false }), client.engines.removeRemote()]
  expect(await Promise.all(refused.map(codeOf))).toEqual(refused.map(() => 'engine.of-environment'))
  services.remote = remote
})

test('who reads is chosen by type, each change a line of the history', async () => {
  expect((await client.engines.get()).policy).toEqual({ usual: 'embedded', types: {} })
  const { policy } = await client.engines.setPolicy({ usual: 'both', types: { passport: 'embedded', 'id-card-china': 'flyocr' } })
  expect(policy).toEqual({ usual: 'both', types: { passport: 'embedded', 'id-card-china': 'flyocr' } })
  await client.engines.setPolicy({ types: { passport: null } })
  expect((await lines()).slice(0, 4)).toEqual([
    ['engine-chosen', { documentType: 'passport', choice: 'usual' }],
    ['engine-chosen', { documentType: 'id-card-china', choice: 'flyocr' }],
    ['engine-chosen', { documentType: 'passport', choice: 'embedded' }],
    ['engine-chosen', { documentType: 'every-type', choice: 'both' }],
  ])
  expect(await codeOf(client.engines.setPolicy({ types: { 'no-such-type': 'both' } }))).toBe('document-type.unknown')
  expect(await codeOf(client.engines.setPolicy({ types: { 'visa-a': 'both' } }))).toBe('engine.type-not-offered')
})

test('a sealed setting opens under new wrapping keys, and under no other name', async () => {
  const before = newKeyringContent({})
  const both = withNewWrappingKey(before)
  await storeSetting(database, 'of a test', sealSetting(keyringOf(before), 'of a test', keys))
  await database.deleteFrom('setting').where('key', '=', 'remote-access').execute()
  expect(await wrapSettingsAnew(database, keyringOf(both))).toBe(1)
  expect(await wrapSettingsAnew(database, keyringOf(both))).toBe(0)
  const kept = await findSetting(database, 'of a test')
  const opened = (name: string) => openSetting(keyringOf(withoutOldWrappingKeys(both)), name, kept as Parameters<typeof openSetting>[2])
  expect(opened('of a test')).toEqual(keys)
  expect(() => opened('of another')).toThrow('does not open')
})
