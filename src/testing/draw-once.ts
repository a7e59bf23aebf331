import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface DrawOnceRequest<Told> {
  /** Emptied before it is drawn into. */
  folder: string
  /** What is to be drawn. */
  plan: unknown
  /** Folders of the code that draws. */
  sources: readonly URL[]
  /** Draws into the folder; what it tells is kept there too, as JSON. */
  draw: () => Promise<Told>
}

/** Changes when the plan or anything that draws it does. */
async function fingerprintOf(plan: unknown, sources: readonly URL[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(plan))
  for (const source of sources) {
    const path = fileURLToPath(source)
    const files = await readdir(path, { recursive: true })
    for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).toSorted()) {
      hash.update(await readFile(join(path, file)))
    }
  }
  return hash.digest('hex')
}

async function readTold<Told>(folder: string, fingerprint: string): Promise<Told | null> {
  try {
    const drawn: { fingerprint: string; told: Told } = JSON.parse(await readFile(join(folder, 'drawn.json'), 'utf8'))
    return drawn.fingerprint === fingerprint ? drawn.told : null
  } catch {
    return null
  }
}

/** Draws once: again only when the plan or the code that draws has changed. */
export async function drawOnce<Told>({ folder, plan, sources, draw }: DrawOnceRequest<Told>): Promise<Told> {
  const fingerprint = await fingerprintOf(plan, sources)
  const known = await readTold<Told>(folder, fingerprint)
  if (known !== null) return known
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const told = await draw()
  // Written last: a run that was cut short is drawn again.
  await writeFile(join(folder, 'drawn.json'), JSON.stringify({ fingerprint, told }))
  return told
}
