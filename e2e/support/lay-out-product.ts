import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { drawSpecimens } from './specimen-files.ts'

const root = resolve(import.meta.dirname, '../..')
const variable = 'COUNTERCHECK_E2E_PRODUCT'

/** Where the built product lies while the journeys run. */
export function productFolder(): string {
  const folder = process.env[variable]
  if (folder === undefined) throw new Error('The journeys lack their global setup.')
  return folder
}

/**
 * Playwright's global setup: the files of the container and nothing else, so that a server which needs the sources
 * beside it does not pass; and the specimens.
 */
export default async function layOutProduct(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'countercheck-product-'))
  await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
  await cp(join(root, 'package.json'), join(folder, 'package.json'))
  await cp(join(root, 'docs', 'flyocr-clients.md'), join(folder, 'docs', 'flyocr-clients.md'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  process.env[variable] = folder
  await drawSpecimens()
  return async () => rm(folder, { recursive: true, force: true })
}
