import type { Kysely, KyselyPlugin, PluginTransformQueryArgs, PluginTransformResultArgs } from 'kysely'
import type { Database } from '../database/schema.ts'
import type { Within } from '../database/within.ts'
import type { Keyring } from '../keys/keyring.ts'

/** Changes no question and no answer. It goes along into every transaction, so that whoever asks the tables has the keys at hand. */
class KeyringPlugin implements KyselyPlugin {
  readonly keyring: Keyring

  constructor(keyring: Keyring) {
    this.keyring = keyring
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    return node
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result
  }
}

/** The database with the keys to its sealed values. */
export function withKeyring(database: Kysely<Database>, keyring: Keyring): Kysely<Database> {
  return database.withPlugin(new KeyringPlugin(keyring))
}

/** The keys that the database was opened with. */
export function keyringWithin(within: Within): Keyring {
  const plugin = within.getExecutor().plugins.find((each) => each instanceof KeyringPlugin)
  if (plugin === undefined) throw new Error('the database was opened without keys')
  return plugin.keyring
}
