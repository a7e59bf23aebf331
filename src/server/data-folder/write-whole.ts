import { randomBytes } from 'node:crypto'
import { link, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** How files begin that are not whole yet; what an interrupted write left behind may be removed. */
export const unfinishedPrefix = '.new-'

/**
 * Writes a file for its owner only: whole or as it was before, whatever happens. It is on the disk when this resolves, and
 * so is its folder, which is made where there is none.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await writeBeside(file, content, async (unfinished) => rename(unfinished, file))
}

/** As `writeWhole`, but a file that is there stays: of two that write at once, both find the first one's. */
export async function writeUnlessThere(file: string, content: string | Uint8Array): Promise<void> {
  await writeBeside(file, content, async (unfinished) => {
    await link(unfinished, file).catch(async (cause: unknown) => {
      // Some file systems have no links; two starts at once on one of those are no likelier than its other surprises.
      if (!(await isThere(file))) await rename(unfinished, file).catch(() => Promise.reject(cause))
    })
    await rm(unfinished, { force: true })
  })
}

async function writeBeside(file: string, content: string | Uint8Array, put: (unfinished: string) => Promise<void>): Promise<void> {
  const folder = dirname(file)
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o700 })
  const unfinished = join(folder, `${unfinishedPrefix}${randomBytes(8).toString('hex')}`)
  try {
    const handle = await open(unfinished, 'wx', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await put(unfinished)
  } catch (cause) {
    await rm(unfinished, { force: true })
    throw cause
  }
  await flushFolder(folder)
  if (firstMade !== undefined) await flushFolder(dirname(firstMade))
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}

/** A new name is on the disk only when its folder is. Windows cannot open a folder and needs no such thing. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
