import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { StartError } from '../start-error.ts'
import { type DemoDocument, demoDocumentSchema } from './demo-document.ts'

// Where npm runs it: beside package.json.
const root = process.cwd()
const script = join('src', 'testing', 'write-demo-set.ts')

/**
 * Draws the specimens in a process of its own, because what draws them is not part of the built product. Throws a
 * `StartError` when they cannot be drawn.
 */
export async function drawDocuments(folder: string): Promise<DemoDocument[]> {
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (exitCode !== 0) {
    throw new StartError(
      'The specimens of the demonstration could not be drawn. Run `npm ci` in a clone of the repository, then `npm run demo` again.',
    )
  }
  return z.array(demoDocumentSchema).parse(JSON.parse(await readFile(join(folder, 'documents.json'), 'utf8')))
}
