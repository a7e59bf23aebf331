import type { Client } from '#client/client.ts'
import { addWords } from './i18n/add-words.ts'

/** The page does not wait longer for the owner's types than a person would notice; loaded again, it has them. */
const patienceMs = 1500

/** Adds the document types of the owner's own, with their names; most servers have none, and then nothing more is loaded. */
export async function loadOwnTypes({ api }: Pick<Client, 'api'>): Promise<void> {
  try {
    const { types } = await api.documentTypes.own(undefined, { signal: AbortSignal.timeout(patienceMs) })
    if (types.length === 0) return
    // The catalogue is no part of the first screen, so neither is this.
    const [{ addOwnTypes }, { documentTypeOf }] = await Promise.all([
      import('#catalogue/catalogue.ts'),
      import('#domain/own-types/document-type-of.ts'),
    ])
    addOwnTypes(types.map(documentTypeOf))
    addWords({
      type: Object.fromEntries(types.map(({ key, name }) => [key, name])),
      field: namesOf(types.map(({ fields }) => fields)),
      table: namesOf(types.map(({ tables }) => tables)),
      column: namesOf(types.flatMap(({ tables }) => Object.values(tables).map(({ columns }) => columns))),
    })
  } catch {
    // Without the server nothing of its own types is needed: the page says elsewhere that it cannot be reached.
  }
}

/** What the owner calls things, by key. */
function namesOf(named: readonly Readonly<Record<string, { name?: string | undefined }>>[]): Record<string, string> {
  return Object.fromEntries(named.flatMap((each) => Object.entries(each).flatMap(([key, { name }]) => (name ? [[key, name]] : []))))
}
