import type { BlockList } from 'node:net'
import { z } from 'zod'
import { parseProxies } from './http/client-address.ts'
import { parseMasterKey } from './keys/parse-master-key.ts'
import { remoteAddressSchema, usualRemoteAddress } from './engines/remote-address.ts'
import { isLoopback } from './http/is-loopback.ts'
import { officeSettings } from './office/office-settings.ts'

const wholeNumber = (least: number, most: number) => z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(least).max(most))
const switchedOn = z.enum(['0', '1', 'false', 'true']).transform((text) => text === '1' || text === 'true')
const address = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin)

interface Setting {
  /** What it is for and what it may be: shown when the value is wrong. */
  doc: string
  schema: z.ZodType
  /** Its value is never repeated in a message. */
  secret?: true
}

/** Every setting there is. An empty value counts as absent. */
export const settings = {
  PORT: {
    doc: 'PORT is the port to listen on: a whole number from 0 (any free one) to 65535. It is 8080 unless set.',
    schema: wholeNumber(0, 65_535).default(8080),
  },
  HOST: {
    doc: 'HOST is the address to listen on, without a port, such as 127.0.0.1 or 0.0.0.0. It is 127.0.0.1 unless set.',
    schema: z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
  },
  PUBLIC_URL: {
    doc: 'PUBLIC_URL is the address that people type, such as https://documents.example.com. It is needed behind a proxy or on a network.',
    schema: address.nullable().default(null),
  },
  DATA_DIR: {
    doc: 'DATA_DIR is the folder for pictures, database and secrets. It is ./data unless set.',
    schema: z.string().default('./data'),
  },
  DATABASE_URL: {
    doc: 'DATABASE_URL is an external PostgreSQL server: postgres://user:password@host:port/database. Unless set, the server runs its own in DATA_DIR.',
    schema: z
      .url({ protocol: /^postgres(ql)?$/ })
      .nullable()
      .default(null),
    secret: true,
  },
  MASTER_KEY: {
    doc: 'MASTER_KEY is the key that locks pictures and values: 64 hex digits, as "openssl rand -hex 32" prints. Unless it, MASTER_KEY_FILE or MASTER_KEY_COMMAND is set, one is made in DATA_DIR/secrets.',
    schema: z
      .string()
      .refine((text) => parseMasterKey(text) !== null)
      .nullable()
      .default(null),
    secret: true,
  },
  MASTER_KEY_FILE: {
    doc: 'MASTER_KEY_FILE is the file that holds that key.',
    schema: z.string().nullable().default(null),
  },
  MASTER_KEY_COMMAND: {
    doc: 'MASTER_KEY_COMMAND is a command that prints that key, such as "pass show countercheck". It runs once at each start.',
    schema: z.string().nullable().default(null),
    secret: true,
  },
  BACKUP_DIR: {
    doc: 'BACKUP_DIR is a folder, on another disk if there is one, where the server keeps copies of everything, sealed. Unless set, it makes none by itself.',
    schema: z.string().nullable().default(null),
  },
  BACKUP_EVERY_H: {
    doc: 'BACKUP_EVERY_H is how many hours lie between two copies: a whole number from 1 to 8760. It is 24 unless set.',
    schema: wholeNumber(1, 8760).default(24),
  },
  BACKUP_KEEP: {
    doc: 'BACKUP_KEEP is how many copies are kept: a whole number from 1 to 1000. It is 7 unless set.',
    schema: wholeNumber(1, 1000).default(7),
  },
  WORKERS: {
    doc: 'WORKERS is how many pages are read at the same time: a whole number from 1 to 64. Unless set, it follows the processor.',
    schema: wholeNumber(1, 64).nullable().default(null),
  },
  LOG_LEVEL: {
    doc: 'LOG_LEVEL is how much is logged: fatal, error, warn, info, debug, trace or silent. It is info unless set.',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  },
  FLYOCR_SERVE_KEY: {
    doc: 'FLYOCR_SERVE_KEY is the key of the first client of the FlyOCR-compatible routes: 1 to 100 letters, digits, - or _. It is made unless set.',
    schema: z
      .string()
      .regex(/^[\w-]{1,100}$/)
      .nullable()
      .default(null),
  },
  FLYOCR_SERVE_SECRET: {
    doc: 'FLYOCR_SERVE_SECRET is the secret of that client: 16 to 200 characters. It is made and kept in DATA_DIR/flyocr-client.json unless set.',
    schema: z.string().min(16).max(200).nullable().default(null),
    secret: true,
  },
  FLYOCR_SERVE_WINDOW_S: {
    doc: 'FLYOCR_SERVE_WINDOW_S is by how many seconds the timestamp of such a request may be off: a whole number from 1 to 86400. It is 900 unless set.',
    schema: wholeNumber(1, 86_400).default(900),
  },
  FLYOCR_URL: {
    doc: 'FLYOCR_URL is the remote API, such as https://flyocr.com (unless set). Only https is taken, and http on this computer.',
    schema: remoteAddressSchema.default(usualRemoteAddress),
  },
  FLYOCR_KEY: {
    doc: 'FLYOCR_KEY is your key at the remote API. Unless it is set with FLYOCR_SECRET, nothing leaves this computer.',
    schema: z.string().max(200).nullable().default(null),
    secret: true,
  },
  FLYOCR_SECRET: {
    doc: 'FLYOCR_SECRET is the secret of that key. It is never sent.',
    schema: z.string().max(200).nullable().default(null),
    secret: true,
  },
  FLYOCR_TIMESTAMP: {
    doc: "FLYOCR_TIMESTAMP is ms (unless set) as in the vendor's samples, or s for seconds as in its reference.",
    schema: z.enum(['ms', 's']).default('ms'),
  },
  TLS_CERT: {
    doc: 'TLS_CERT is the file of the certificate in PEM form, with those above it. With TLS_KEY the server itself speaks https.',
    schema: z.string().nullable().default(null),
  },
  TLS_KEY: {
    doc: 'TLS_KEY is the file of the key of that certificate, in PEM form.',
    schema: z.string().nullable().default(null),
  },
  ...officeSettings,
  TRUST_PROXY: {
    doc: 'TRUST_PROXY is the address of the proxy in front, such as 10.0.0.7 or 10.0.0.0/8, several with commas between. Only what comes from there may say in X-Forwarded-For who asks.',
    schema: z
      .string()
      .transform((text, { addIssue }) => parseProxies(text) ?? (addIssue('not addresses'), z.NEVER))
      .nullable()
      .default(null),
  },
  TRUST_NETWORK: {
    doc: 'TRUST_NETWORK is 1 to serve other computers though there are no accounts: everyone who reaches the port then sees every document. It is 0 unless set.',
    schema: switchedOn.default(false),
  },
} satisfies Record<string, Setting>

export interface Config {
  port: number
  host: string
  publicUrl: string | null
  /** As it was given; relative to where the server was started. */
  dataDir: string
  databaseUrl: string | null
  /** At most one of the three is set. */
  masterKey: string | null
  masterKeyFile: string | null
  masterKeyCommand: string | null
  backupDir: string | null
  backupEveryHours: number
  backupKeep: number
  workers: number | null
  logLevel: string
  flyocrServeKey: string | null
  flyocrServeSecret: string | null
  flyocrServeWindowSeconds: number
  /** Of the remote API; key and secret are both null where nothing may leave this computer. */
  flyocrUrl: string
  flyocrKey: string | null
  flyocrSecret: string | null
  flyocrTimestamp: 'ms' | 's'
  /** Files of certificate and key; both are null where the server speaks http. */
  tlsCert: string | null
  tlsKey: string | null
  /** Of the office's own server; issuer, id and secret are all null where people sign in here alone. */
  oidcIssuer: string | null
  oidcClientId: string | null
  oidcClientSecret: string | null
  oidcName: string | null
  oidcSignInName: 'email' | 'preferred_username'
  /** Whose X-Forwarded-For is believed. */
  trustProxy: BlockList | null
  trustNetwork: boolean
}

/** A setting is wrong; the message is the sentence for the person who starts the server. */
export class ConfigError extends Error {}

export const networkWarning = 'Everyone who reaches this port sees every document, unless accounts are on.'

/** Settings from the environment. Throws a `ConfigError` that names every wrong one and what it may be. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = []
  const read = <Value>(name: keyof typeof settings, schema: z.ZodType<Value>): Value | undefined => {
    const given = env[name]?.trim() === '' ? undefined : env[name]?.trim()
    const parsed = schema.safeParse(given)
    if (parsed.success) return parsed.data
    const { doc, secret } = { secret: false, ...settings[name] }
    wrong.push(secret ? doc : `${doc} It was set to ${JSON.stringify(given)}.`)
    return undefined
  }
  const config = {
    port: read('PORT', settings.PORT.schema),
    host: read('HOST', settings.HOST.schema),
    publicUrl: read('PUBLIC_URL', settings.PUBLIC_URL.schema),
    dataDir: read('DATA_DIR', settings.DATA_DIR.schema),
    databaseUrl: read('DATABASE_URL', settings.DATABASE_URL.schema),
    masterKey: read('MASTER_KEY', settings.MASTER_KEY.schema),
    masterKeyFile: read('MASTER_KEY_FILE', settings.MASTER_KEY_FILE.schema),
    masterKeyCommand: read('MASTER_KEY_COMMAND', settings.MASTER_KEY_COMMAND.schema),
    backupDir: read('BACKUP_DIR', settings.BACKUP_DIR.schema),
    backupEveryHours: read('BACKUP_EVERY_H', settings.BACKUP_EVERY_H.schema),
    backupKeep: read('BACKUP_KEEP', settings.BACKUP_KEEP.schema),
    workers: read('WORKERS', settings.WORKERS.schema),
    logLevel: read('LOG_LEVEL', settings.LOG_LEVEL.schema),
    flyocrServeKey: read('FLYOCR_SERVE_KEY', settings.FLYOCR_SERVE_KEY.schema),
    flyocrServeSecret: read('FLYOCR_SERVE_SECRET', settings.FLYOCR_SERVE_SECRET.schema),
    flyocrServeWindowSeconds: read('FLYOCR_SERVE_WINDOW_S', settings.FLYOCR_SERVE_WINDOW_S.schema),
    flyocrUrl: read('FLYOCR_URL', settings.FLYOCR_URL.schema),
    flyocrKey: read('FLYOCR_KEY', settings.FLYOCR_KEY.schema),
    flyocrSecret: read('FLYOCR_SECRET', settings.FLYOCR_SECRET.schema),
    flyocrTimestamp: read('FLYOCR_TIMESTAMP', settings.FLYOCR_TIMESTAMP.schema),
    tlsCert: read('TLS_CERT', settings.TLS_CERT.schema),
    tlsKey: read('TLS_KEY', settings.TLS_KEY.schema),
    oidcIssuer: read('OIDC_ISSUER', settings.OIDC_ISSUER.schema),
    oidcClientId: read('OIDC_CLIENT_ID', settings.OIDC_CLIENT_ID.schema),
    oidcClientSecret: read('OIDC_CLIENT_SECRET', settings.OIDC_CLIENT_SECRET.schema),
    oidcName: read('OIDC_NAME', settings.OIDC_NAME.schema),
    oidcSignInName: read('OIDC_SIGN_IN_NAME', settings.OIDC_SIGN_IN_NAME.schema),
    trustProxy: read('TRUST_PROXY', settings.TRUST_PROXY.schema),
    trustNetwork: read('TRUST_NETWORK', settings.TRUST_NETWORK.schema),
  }
  if (!isComplete(config)) throw new ConfigError(wrong.join('\n'))
  return refuseOpenNetwork(refuseContradictions(config))
}

function isComplete(config: { [Key in keyof Config]: Config[Key] | undefined }): config is Config {
  return Object.values(config).every((value) => value !== undefined)
}

function refuseContradictions(config: Config): Config {
  if ((config.flyocrKey === null) !== (config.flyocrSecret === null))
    throw new ConfigError('FLYOCR_KEY and FLYOCR_SECRET belong together: set both, or neither.')
  if ((config.tlsCert === null) !== (config.tlsKey === null))
    throw new ConfigError('TLS_CERT and TLS_KEY belong together: set both, or neither.')
  const masterKeys = [config.masterKey, config.masterKeyFile, config.masterKeyCommand].filter((given) => given !== null)
  if (masterKeys.length > 1) throw new ConfigError('MASTER_KEY, MASTER_KEY_FILE and MASTER_KEY_COMMAND say the same: set one of them.')
  const ofOffice = [config.oidcIssuer, config.oidcClientId, config.oidcClientSecret].filter((value) => value !== null)
  if (![0, 3].includes(ofOffice.length))
    throw new ConfigError('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three, or none.')
  return config
}

/** Whether people on other computers sign in here: then accounts must be on, and passphrases must not cross the network in clear. */
export function needsAccounts({ host, trustNetwork }: Pick<Config, 'host' | 'trustNetwork'>): boolean {
  return !isLoopback(host) && !trustNetwork
}

/** Where people reach the server. */
export function originOf({ publicUrl, tlsCert, port }: Pick<Config, 'publicUrl' | 'tlsCert' | 'port'>): string {
  return publicUrl ?? `${tlsCert === null ? 'http' : 'https'}://localhost:${port}`
}

function refuseOpenNetwork(config: Config): Config {
  if (!needsAccounts(config) || originOf(config).startsWith('https:')) return config
  throw new ConfigError(
    `HOST is ${config.host}, which other computers reach, so it has to be https: set TLS_CERT and TLS_KEY, or PUBLIC_URL to the https address of a proxy in front. ` +
      `Or set HOST to 127.0.0.1, or TRUST_NETWORK=1 if that is meant: ${networkWarning.charAt(0).toLowerCase()}${networkWarning.slice(1)}`,
  )
}
