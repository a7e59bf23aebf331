import { AppError } from '#domain/app-error.ts'
import type { EngineChoice } from '#domain/engine-choice.ts'
import type { Quad } from '#domain/geometry.ts'
import { remoteOutcome } from '#domain/remote-outcome.ts'
import { mapQuad, pageToPicture } from '../../embedded/image/page-mapping.ts'
import type { DocumentReading, Engine, Picture, ReadDocumentRequest } from '../../engine.ts'
import { joinReading } from '../join-reading.ts'
import { foundAreas } from './found-areas.ts'
import { toldAreas } from './told-areas.ts'

interface PartNeeds {
  embedded: Engine
  request: ReadDocumentRequest
}

interface PicturedAsOne {
  /** Our own reading of the picture, which sees one document on it. */
  own: DocumentReading
  /** The remote's, which may see several. */
  answer: DocumentReading
  choice: EngineChoice
}

const readingsOf = ({ pages }: DocumentReading) => pages.flatMap(({ readings }) => readings)
const furtherOf = ({ others = [], unplaced = [] }: DocumentReading) => [...others, ...unplaced]

/**
 * A picture on which only the remote has seen several documents, parted: each is read anew by our own engine, on its part of the picture
 * alone, and joined with what the remote said of it. Null where there is one, where nobody can say where they lie, or where a part is
 * no picture that can be read: then the picture stays whole.
 */
export async function joinParts(needs: PartNeeds, { own, answer, choice }: PicturedAsOne): Promise<DocumentReading | null> {
  const [page] = own.pages
  const [picture] = needs.request.pictures
  const further = furtherOf(answer)
  if (further.length === 0 || page === undefined || picture === undefined) return null
  const documents = [{ ...answer, documentType: own.documentType }, ...further]
  const areas =
    toldAreas(documents.map(({ area }) => area)) ??
    foundAreas(
      documents.map((document) => ({ documentType: document.documentType, readings: readingsOf(document) })),
      page.text,
    )
  if (areas === null) return null
  const onPicture = areas.map((area) => mapQuad(pageToPicture(page.transform), area))
  const parts = await readParts(needs, { picture, documents, areas: onPicture })
  const [first, ...others] = (parts ?? []).map(({ area, told, seen }) => ({ ...joinReading(seen, withoutPlaces(told), choice), area }))
  return first === undefined ? null : { ...first, ...(own.guesses && { guesses: own.guesses }), others }
}

interface PartsToRead {
  picture: Picture
  documents: readonly DocumentReading[]
  areas: readonly Quad[]
}

interface ReadPart {
  area: Quad
  told: DocumentReading
  seen: DocumentReading
}

async function readParts({ embedded, request }: PartNeeds, { picture, documents, areas }: PartsToRead): Promise<ReadPart[] | null> {
  const { today, signal } = request
  const parts: ReadPart[] = []
  try {
    for (const [index, told] of documents.entries()) {
      const area = areas[index]
      if (area === undefined) return null
      const pictures = [{ ...picture, area }]
      const seen = await embedded.readDocument?.({ pictures, documentType: told.documentType, today, ...(signal && { signal }) })
      if (seen === undefined) return null
      parts.push({ area, told, seen })
    }
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause
    return null
  }
  return parts
}

/** Places on the whole picture are none on a part of it: those are found again. */
function withoutPlaces(told: DocumentReading): DocumentReading {
  return { ...told, pages: told.pages.map((page) => ({ ...page, readings: page.readings.map((reading) => ({ ...reading, box: null })) })) }
}

/** One document, with all that was said of further ones kept beside it. */
export function withFurther(answer: DocumentReading): DocumentReading {
  const { others: _others, unplaced: _unplaced, area: _area, ...first } = answer
  const kept = furtherOf(answer).flatMap((document) => [
    ...readingsOf(document).map(({ field, text }) => ({ desc: field, content: text })),
    ...(document.remote?.others ?? []),
  ])
  const remote = first.remote ?? remoteOutcome('read')
  return { ...first, remote: { ...remote, others: [...remote.others, ...kept] } }
}
