import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type CloseStack, createCloseStack } from '../close-stack.ts'
import { ConfigError, parseConfig } from '../config.ts'
import { createLog } from '../create-log.ts'
import { type Data, openData, openDataBeside } from '../open-data.ts'
import { StartError } from '../start-error.ts'

export interface Command {
  env: Readonly<Record<string, string | undefined>>
  args: readonly string[]
  usage: string
  say: (text: string) => void
  /** `path` is absolute; null where no file was named. */
  run: (data: Data, path: string | null, flags: Flags) => Promise<void>
  /** It only reads, or writes in one transaction what the server looks up each time: a server that runs may go on. */
  besideServer?: boolean
}

export interface Flags {
  replace: boolean
  /** Absolute path of a file that holds a master key. */
  key: string | null
  /** What was named, as it was typed: for a command that is about no file. */
  word: string | null
}

export interface FileCommand extends Omit<Command, 'run'> {
  run: (data: Data, path: string, flags: Flags) => Promise<void>
}

/** A command for which a file has to be named; without one its usage is said. */
export async function runOnFile({ run, ...command }: FileCommand): Promise<number> {
  const withFile: Command['run'] = async (data, path, flags) => {
    if (path !== null) await run(data, path, flags)
  }
  if (command.args.every((arg) => arg.startsWith('-'))) {
    command.say(command.usage)
    return 1
  }
  return runCommand({ ...command, run: withFile })
}

/**
 * Runs a command on the data of a server that is stopped or, where it may, that runs, and closes them again. Resolves with
 * the exit code; what keeps it from running is said in a sentence.
 */
export async function runCommand({ env, args, usage, say, run, besideServer = false }: Command): Promise<number> {
  let closing: CloseStack | null = null
  try {
    const { file, key, replace } = readArgs(args, usage)
    const config = parseConfig(env)
    const log = createLog(config.logLevel)
    closing = createCloseStack(log)
    // npm starts scripts in the project's folder; the person named the file from theirs.
    const pathOf = (named: string | undefined) => (named === undefined ? null : resolve(env['INIT_CWD'] ?? '.', named))
    const open = besideServer ? openDataBeside : openData
    await run(await open({ config, log, say, closing }), pathOf(file), { replace, key: pathOf(key), word: file ?? null })
    return 0
  } catch (error) {
    if (!(error instanceof StartError) && !(error instanceof ConfigError)) throw error
    say(error.message)
    return 1
  } finally {
    await closing?.closeAll()
  }
}

function readArgs(args: readonly string[], usage: string): { file: string | undefined; key: string | undefined; replace: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false }, key: { type: 'string' } },
    })
    const [file, ...others] = positionals
    if (others.length === 0) return { file, key: values.key, replace: values.replace }
  } catch (cause) {
    throw new StartError(usage, { cause })
  }
  throw new StartError(usage)
}
