import { type Command, runCommand } from '../backup/run-command.ts'
import { appliedSteps } from '../database/migrate.ts'
import { migrations } from '../database/migrations.ts'
import { StartError } from '../start-error.ts'
import { resetPassphrase } from './reset-passphrase.ts'

const usage = 'Say whose, by the name to sign in with: npm run accounts:reset -- NAME'

/** `npm run accounts:reset -- NAME`: a new passphrase for who lost theirs and has nobody to give one. A server that runs goes on. */
export async function runReset(command: Omit<Command, 'usage' | 'run'>): Promise<number> {
  const { say } = command
  return runCommand({
    ...command,
    usage,
    besideServer: true,
    run: async ({ database, keyring }, _path, { word }) => {
      if (word === null) throw new StartError(usage)
      const steps = await appliedSteps(database)
      if (migrations.some(({ name }) => !steps.includes(name)))
        throw new StartError('Start the server once with this version, then try again.')
      const needs = { database, secret: keyring.sessionSecret, now: () => new Date() }
      const { name, passphrase } = await resetPassphrase(needs, word)
      say(`The passphrase of ${name} from now on, shown this once:`)
      say(passphrase)
      say('Set another under Your account after signing in. All sessions, codes and passkeys of before have ended.')
    },
  })
}
