import { readFile } from 'node:fs/promises'
import { type Command, runCommand } from '../backup/run-command.ts'
import { StartError } from '../start-error.ts'
import { type HistoryFault, checkHistory } from './check-history.ts'
import { headFile, headOfText, readHeadFile } from './head-file.ts'
import { historyKeyOf } from './history-key.ts'
import type { SignedHead } from './history-repository.ts'

const words: Readonly<Record<HistoryFault['problem'], string>> = {
  changed: 'is not what was written',
  gone: 'follows on lines that are missing',
  emptied: 'lacks what it told, though its document was not destroyed',
  cut: 'was vouched for and is not there',
  rewritten: 'is not the line that was vouched for',
  forged: 'has a signature of another key',
}

/** `npm run audit:verify`: 0 where the history adds up, 1 where it does not. With a signed head that was kept elsewhere, against that too. */
export async function runVerify(command: Omit<Command, 'usage' | 'run'>): Promise<number> {
  const { say } = command
  return runCommand({
    ...command,
    usage: 'npm run audit:verify, or npm run audit:verify -- HEAD with a signed head that was kept elsewhere',
    besideServer: true,
    run: async ({ database, dataDir, keyring }, path) => {
      const { publicKey } = historyKeyOf(keyring.historyKey)
      const heads = [await readHeadFile(headFile(dataDir)), path === null ? null : await headAt(path)].flatMap((head) => head ?? [])
      const { entries, faults, signed } = await checkHistory(database, { publicKey, heads })
      for (const { entry, problem } of faults) say(`Line ${entry} ${words[problem]}.`)
      if (faults.length > 0) throw new StartError(`The history does not add up since line ${faults[0]?.entry}.`)
      const until =
        signed === null ? 'Nothing vouches for it yet.' : `Vouched for up to line ${signed.entry}, on ${signed.at.toISOString()}.`
      say(`The history adds up: ${entries} lines. ${until}`)
    },
  })
}

async function headAt(path: string): Promise<SignedHead> {
  const head = headOfText(await readFile(path, 'utf8').catch(() => ''))
  if (head === null) throw new StartError(`${path} is no signed head of a history.`)
  return head
}
