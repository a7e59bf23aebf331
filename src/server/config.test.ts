import { describe, expect, test } from 'vitest'
import { isLoopback } from './http/is-loopback.ts'
import { officeOf } from './office/office-settings.ts'
import { ConfigError, needsAccounts, originOf, parseConfig, settings } from './config.ts'

describe('parseConfig', () => {
  test('has a value for everything when nothing is set', () => {
    expect(parseConfig({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      publicUrl: null,
      dataDir: './data',
      databaseUrl: null,
      masterKey: null,
      masterKeyFile: null,
      masterKeyCommand: null,
      backupDir: null,
      backupEveryHours: 24,
      backupKeep: 7,
      workers: null,
      logLevel: 'info',
      flyocrServeKey: null,
      flyocrServeSecret: null,
      flyocrServeWindowSeconds: 900,
      flyocrUrl: 'https://flyocr.com',
      flyocrKey: null,
      flyocrSecret: null,
      flyocrTimestamp: 'ms',
      tlsCert: null,
      tlsKey: null,
      oidcIssuer: null,
      oidcClientId: null,
      oidcClientSecret: null,
      oidcName: null,
      oidcSignInName: 'email',
      trustProxy: null,
      trustNetwork: false,
    })
  })

  test('takes what is set', () => {
    const config = parseConfig({
      PORT: '9001',
      HOST: '0.0.0.0',
      TRUST_NETWORK: '1',
      PUBLIC_URL: 'https://papers.example.com/some/path',
      DATA_DIR: '/srv/papers',
      DATABASE_URL: 'postgres://a:b@db/papers',
      WORKERS: '3',
      LOG_LEVEL: 'debug',
      FLYOCR_SERVE_WINDOW_S: '60',
    })
    expect(config).toMatchObject({
      port: 9001,
      host: '0.0.0.0',
      publicUrl: 'https://papers.example.com',
      dataDir: '/srv/papers',
      databaseUrl: 'postgres://a:b@db/papers',
      workers: 3,
      logLevel: 'debug',
      flyocrServeWindowSeconds: 60,
      trustNetwork: true,
    })
  })

  test('counts an empty value as absent', () => {
    expect(parseConfig({ PORT: '', PUBLIC_URL: ' ' })).toMatchObject({ port: 8080, publicUrl: null })
  })

  test.each([
    ['PORT', '80 80'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'http://here'],
    ['PUBLIC_URL', 'example.com'],
    ['PUBLIC_URL', 'ftp://example.com'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['WORKERS', '0'],
    ['LOG_LEVEL', 'loud'],
    ['FLYOCR_SERVE_SECRET', 'short'],
    ['FLYOCR_SERVE_KEY', 'a b'],
    ['FLYOCR_SERVE_WINDOW_S', '0'],
    ['FLYOCR_URL', 'http://flyocr.com'],
    ['FLYOCR_URL', 'flyocr.com'],
    ['FLYOCR_TIMESTAMP', 'minutes'],
    ['OIDC_ISSUER', 'http://login.example.com'],
    ['OIDC_ISSUER', 'login.example.com'],
    ['OIDC_SIGN_IN_NAME', 'name'],
    ['TRUST_PROXY', 'the one in front'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_NETWORK', 'yes please'],
  ] as const)('stops at %s=%s with the sentence of that setting', (name, value) => {
    expect(() => parseConfig({ [name]: value })).toThrow(ConfigError)
    expect(() => parseConfig({ [name]: value })).toThrow(settings[name].doc)
  })

  test('takes the remote API without a slash at its end, and without https on this computer only', () => {
    expect(parseConfig({ FLYOCR_URL: 'https://ocr.example.com/api/' }).flyocrUrl).toBe('https://ocr.example.com/api')
    expect(parseConfig({ FLYOCR_URL: 'http://[::1]:9000/' }).flyocrUrl).toBe('http://[::1]:9000')
  })

  test('takes key and secret of the remote API together or not at all', () => {
    expect(parseConfig({ FLYOCR_KEY: 'k', FLYOCR_SECRET: 's' })).toMatchObject({ flyocrKey: 'k', flyocrSecret: 's' })
    for (const half of [{ FLYOCR_KEY: 'hunter2' }, { FLYOCR_SECRET: 'hunter2' }]) {
      expect(() => parseConfig(half)).toThrow(/belong together/)
      expect(() => parseConfig(half)).not.toThrow(/hunter2/)
    }
  })

  test('takes the master key from one place, and never repeats it', () => {
    const hex = '0f'.repeat(32)
    expect(parseConfig({ MASTER_KEY: hex }).masterKey).toBe(hex)
    expect(() => parseConfig({ MASTER_KEY: hex, MASTER_KEY_FILE: 'key' })).toThrow(/set one of them/)
    expect(() => parseConfig({ MASTER_KEY: `${hex}0` })).toThrow(/64 hex digits/)
    expect(() => parseConfig({ MASTER_KEY: `${hex}0` })).not.toThrow(hex)
  })

  test('takes the office’s own server with its name and secret or not at all', () => {
    const whole = { OIDC_ISSUER: 'https://login.example.com/realms/office', OIDC_CLIENT_ID: 'countercheck', OIDC_CLIENT_SECRET: 'hunter2' }
    expect(officeOf(parseConfig(whole), 'https://papers.example.com')).toMatchObject({ name: 'login.example.com', signInName: 'email' })
    expect(officeOf(parseConfig({ ...whole, OIDC_NAME: 'Post' }), '')).toMatchObject({ name: 'Post', clientSecret: 'hunter2' })
    expect(officeOf(parseConfig({}), '')).toBeNull()
    for (const missing of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) {
      expect(() => parseConfig({ ...whole, [missing]: '' })).toThrow(/belong together/)
      expect(() => parseConfig({ ...whole, [missing]: '' })).not.toThrow(/hunter2/)
    }
  })

  test('names every wrong setting at once', () => {
    expect(() => parseConfig({ PORT: 'x', WORKERS: 'y' })).toThrow(/PORT.*\n.*WORKERS/)
  })

  test('never repeats a secret', () => {
    expect(() => parseConfig({ FLYOCR_SERVE_SECRET: 'hunter2' })).not.toThrow(/hunter2/)
    expect(() => parseConfig({ DATABASE_URL: 'mysql://me:hunter2@db' })).not.toThrow(/hunter2/)
  })

  test('refuses a HOST that others reach, unless the network is trusted', () => {
    expect(() => parseConfig({ HOST: '0.0.0.0' })).toThrow(/TRUST_NETWORK=1.*everyone who reaches this port sees every document/)
    expect(() => parseConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'http://papers.example.com' })).toThrow(/https/)
    const secure = parseConfig({ HOST: '0.0.0.0', TLS_CERT: 'a.pem', TLS_KEY: 'b.pem' })
    expect([needsAccounts(secure), originOf(secure)]).toEqual([true, 'https://localhost:8080'])
    expect(needsAccounts(parseConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'https://papers.example.com' }))).toBe(true)
    expect(needsAccounts(parseConfig({}))).toBe(false)
    expect(() => parseConfig({ TLS_CERT: 'a.pem' })).toThrow(/belong together/)
    expect(parseConfig({ HOST: '0.0.0.0', TRUST_NETWORK: '1' }).trustNetwork).toBe(true)
    expect(parseConfig({ HOST: '127.0.0.2' }).host).toBe('127.0.0.2')
  })
})

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.4', false],
  ['127.0.0.1.example.com', false],
])('isLoopback(%s) is %s', (host, answer) => expect(isLoopback(host)).toBe(answer))
