import type { DocumentReading, Engine, Picture, ReadDocumentRequest } from '#engine/engine.ts'
import { isOffered } from '#catalogue/is-offered.ts'
import type { Behind } from './open-compat.ts'
import { type Compared, type ComparedValue, compareValues } from './same-values.ts'
import type { Sample } from './samples.ts'

export interface BothEnds {
  /** Of this computer. */
  engine: Engine
  /** Our client, whose other end is our server. */
  remote: Engine
  behind: () => Behind
  today: string
}

/** What became of a sample at the other end, and of each of its values. */
export interface AskedSample {
  id: string
  set: string
  /** As our client tells it; `not offered`: the reference has no such document; `not read`: we read nothing of it either. */
  outcome: string
  values: ComparedValue[]
}

/** Reads a document here, then has it read by our client from our server as the type that it turned out to be here. */
export async function askBoth({ engine, remote, behind, today }: BothEnds, sample: Sample): Promise<AskedSample> {
  const { id, set, documentType } = sample
  const pictures = await picturesOf(engine, await sample.files())
  // A bill's picture may show several; of a card or a zone one is asked for.
  const mayHoldSeveral = documentType === null && set.endsWith('invoices') && pictures.length === 1
  const request = { pictures, documentType, today, mayHoldSeveral }
  const own = await readBy(engine, request)
  const told = { id, set, values: [] }
  if (own.documentType === null) return { ...told, outcome: 'not read' }
  if (!isOffered(own.documentType)) return { ...told, outcome: `not offered: ${own.documentType}` }
  behind()
  const sides = own.pages.map(({ side = null }) => side)
  const answer = await readBy(remote, { ...request, documentType: own.documentType, sides })
  return { id, set, outcome: outcomeOf(answer), values: valuesOf({ own, answer, behind: behind().readings, today }) }
}

async function readBy({ name, readDocument }: Engine, request: ReadDocumentRequest): Promise<DocumentReading> {
  if (!readDocument) throw new Error(`the engine ${name} cannot read documents`)
  return readDocument(request)
}

function outcomeOf({ remote }: DocumentReading): string {
  if (!remote || remote.outcome === 'read') return 'read'
  return `${remote.outcome} ${remote.because ?? remote.text}`
}

function valuesOf(compared: Compared): ComparedValue[] {
  const { own, answer, behind } = compared
  const others = (own.others ?? []).flatMap((other, index) => {
    const back: DocumentReading = answer.others?.[index] ?? { documentType: null, pages: [] }
    const there = behind[0]?.others?.[index]
    const values = compareValues({ ...compared, own: other, answer: back, behind: there ? [there] : [] })
    return values.map((value) => ({ ...value, field: `${value.field} (document ${index + 2})` }))
  })
  return [...compareValues(compared), ...others]
}

/** Each file's pages; of a picture, the picture. */
async function picturesOf({ inspectPicture }: Engine, files: readonly Uint8Array[]): Promise<Picture[]> {
  const pages = await Promise.all(
    files.map(async (bytes): Promise<Picture[]> => {
      const { frames } = (await inspectPicture?.({ bytes })) ?? { frames: 1 }
      return frames === 1 ? [{ bytes }] : Array.from({ length: frames }, (_, frame) => ({ bytes, frame }))
    }),
  )
  return pages.flat()
}
