import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Which folder of src may import which other. Reading along a row from left to right is the only way that code may look. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  catalogue: ['domain'],
  contract: ['domain'],
  engine: ['domain', 'catalogue'],
  server: ['domain', 'catalogue', 'contract', 'engine'],
  ui: [],
  client: ['domain', 'contract'],
  features: ['domain', 'catalogue', 'ui', 'client'],
  app: ['domain', 'catalogue', 'ui', 'client', 'features'],
  // Makers of specimens and databases for tests, demo and bench; the product itself may not import them.
  testing: ['domain', 'catalogue', 'contract', 'engine', 'server'],
}

const forbiddenNames = new Set(['utils', 'helpers', 'common', 'misc', 'lib', 'manager', 'base'])
const allowedSuffixes = new Set(['contract', 'routes', 'queries', 'store', 'document', 'check', 'test', 'test-suite', 'spec', 'd'])
const root = resolve(import.meta.dirname)

interface SourceFile {
  path: string
  imports: readonly string[]
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return /\.(ts|tsx)$/.test(entry.name) ? [path] : []
  })
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  const found = text.matchAll(/(?:^|[\s;}])(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g)
  return [...found].flatMap((match) => {
    const target = match[1] ?? match[2]
    if (target === undefined) return []
    if (target.startsWith('#')) return [join(root, target.slice(1))]
    return target.startsWith('.') ? [resolve(dirname(path), target)] : []
  })
}

const sources: SourceFile[] = filesUnder(root).map((path) => ({ path, imports: importsOf(path) }))
/** The file without its comments: words of prose are not imports of the browser. */
const codeOf = (path: string) => readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
const nameOf = (path: string) => relative(root, path)
const layerOf = (path: string) => nameOf(path).split('/')[0] ?? ''
const isTest = (path: string) => /\.(test|test-suite)\.tsx?$/.test(path)

function isAllowed(from: string, to: string): boolean {
  const source = layerOf(from)
  const target = layerOf(to)
  if (target === 'testing' && (isTest(from) || nameOf(from).startsWith('server/demo'))) return true
  if (source !== target) return mayImport[source]?.includes(target) ?? false
  return source !== 'features' || nameOf(from).split('/')[1] === nameOf(to).split('/')[1]
}

/** Every chain of imports that comes back to where it began. */
function cycles(files: readonly SourceFile[]): string[][] {
  const importsByPath = new Map(files.map((file) => [file.path, file.imports]))
  const done = new Set<string>()
  const found: string[][] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path)
    if (seenAt >= 0) {
      found.push([...trail.slice(seenAt), path].map(nameOf))
      return
    }
    if (done.has(path)) return
    for (const next of importsByPath.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const file of files) visit(file.path, [])
  return found
}

describe('layers', () => {
  it('finds the files and their imports', () => {
    expect(sources.length).toBeGreaterThan(20)
    expect(sources.some((file) => file.imports.length > 0)).toBe(true)
  })

  it('imports only from folders that stand to the right', () => {
    const wrong = sources.flatMap((file) =>
      file.imports
        .filter((target) => target.startsWith(root) && layerOf(file.path) !== 'layers.test.ts' && !isAllowed(file.path, target))
        .map((target) => `${nameOf(file.path)} -> ${nameOf(target)}`),
    )
    expect(wrong).toEqual([])
  })

  it('has no import cycles, of types neither', () => {
    expect(cycles(sources)).toEqual([])
  })

  it('imports files that exist, by their whole name', () => {
    const known = new Set(sources.map((file) => file.path))
    const missing = sources.flatMap((file) =>
      file.imports
        .filter((target) => !known.has(target) && !/\.(css|json|mjs|svg|md)(\?.*)?$/.test(target))
        .map((target) => `${nameOf(file.path)} -> ${nameOf(target)}`),
    )
    expect(missing).toEqual([])
  })

  it('keeps domain free of the clock, chance, the browser and Node', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|from 'node:|\bprocess\.|\bwindow\.|\bdocument\.(body|cookie|create|get|query)/
    const wrong = sources.filter(
      (file) => /^(domain|catalogue)$/.test(layerOf(file.path)) && !isTest(file.path) && impure.test(codeOf(file.path)),
    )
    expect(wrong.map((file) => nameOf(file.path))).toEqual([])
  })

  it('gives files names that say what they hold', () => {
    const wrong = sources.flatMap(({ path }) => {
      const parts = nameOf(path).split('/')
      const stem = (parts.at(-1) ?? '').replace(/\.tsx?$/, '').split('.')
      const badWord = [...parts.slice(0, -1), stem[0] ?? ''].some((part) => forbiddenNames.has(part))
      const badSuffix = stem.slice(1).some((suffix) => !allowedSuffixes.has(suffix))
      const badCase = !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem[0] ?? '')
      return badWord || badSuffix || badCase ? [nameOf(path)] : []
    })
    expect(wrong).toEqual([])
  })
})
