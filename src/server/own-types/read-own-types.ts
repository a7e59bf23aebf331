import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LineCounter, parseDocument, type Document } from 'yaml'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { documentTypeOf, OwnTypeError } from '#domain/own-types/document-type-of.ts'
import { type OwnType, ownTypeSchema } from '#domain/own-types/own-type.ts'

/** Why a file is no document type. */
export interface TypeProblem {
  file: string
  /** From 1. */
  line: number
  reason: string
}

export interface OwnTypes {
  types: readonly OwnType[]
  problems: readonly TypeProblem[]
}

class FileProblem extends Error {
  readonly line: number

  constructor(line: number, reason: string) {
    super(reason)
    this.line = line
  }
}

/**
 * Reads the owner's document types: every JSON or YAML file of the folder, by name. A file that is none is told with its
 * line and reason, and the others still count. No folder: no types.
 */
export async function readOwnTypes(folder: string): Promise<OwnTypes> {
  const names = await readdir(folder).catch((cause: unknown) => nothingWhereNoFolder(cause))
  const types: OwnType[] = []
  const problems: TypeProblem[] = []
  for (const file of names.filter((name) => /\.(?:json|ya?ml)$/i.test(name)).toSorted()) {
    try {
      const own = typeInFile(await readFile(join(folder, file), 'utf8'))
      if (types.some(({ key }) => key === own.key)) throw new FileProblem(1, `another file has the key ${own.key} already`)
      types.push(own)
    } catch (cause) {
      if (!(cause instanceof FileProblem)) throw cause
      problems.push({ file, line: cause.line, reason: cause.message })
    }
  }
  return { types, problems }
}

function nothingWhereNoFolder(cause: unknown): string[] {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return []
  throw cause
}

/** JSON is YAML, so one parser tells the lines of both. */
function typeInFile(text: string): OwnType {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line || 1
  const [fault] = document.errors
  if (fault) throw new FileProblem(lineAt(fault.pos[0]), fault.message)
  const lineOf = (path: readonly PropertyKey[]): number => lineAt(offsetOf(document, path))
  const own = inShape(document.toJS({ maxAliasCount: 100 }), lineOf)
  if (findDocumentType(own.key)) throw new FileProblem(lineOf(['key']), `there is a document type ${own.key} already`)
  try {
    documentTypeOf(own)
  } catch (cause) {
    if (!(cause instanceof OwnTypeError)) throw cause
    throw new FileProblem(lineOf(cause.path), `${cause.path.join('.')}: ${cause.message}`)
  }
  return own
}

function inShape(written: unknown, lineOf: (path: readonly PropertyKey[]) => number): OwnType {
  const parsed = ownTypeSchema.safeParse(written)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])]
  throw new FileProblem(lineOf(path), [path.join('.'), issue?.message].filter(Boolean).join(': '))
}

/** Where the value of a path begins, or the nearest thing around it that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (hasRange(node)) return node.range[0]
  }
  return document.contents?.range?.[0] ?? 0
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
}
