import { generalPage } from '#catalogue/general/general-page.document.ts'
import type { PageText } from '#domain/page-text.ts'
import type { PageTransform } from '#domain/page.ts'
import { isoDay } from '../../records/iso-day.ts'
import type { Services } from '../../services.ts'
import { CompatFailure } from '../compat-failure.ts'

export interface RecognisedPage {
  text: PageText
  transform: PageTransform
  /** Pixels of the picture as it was given, upright by its EXIF orientation. */
  picture: { width: number; height: number }
}

/** Reads all print of a picture, of a TIFF each of its pages. Throws a `CompatFailure` of -1 when there is none, or what the engine says of the picture. */
export async function recogniseText(
  { engine, now }: Pick<Services, 'engine' | 'now'>,
  { bytes, signal }: { bytes: Uint8Array; signal: AbortSignal },
): Promise<RecognisedPage[]> {
  if (!engine.readDocument || !engine.inspectPicture) throw new Error(`the engine ${engine.name} cannot read pages`)
  const first = await engine.inspectPicture({ bytes })
  const pictures = Array.from({ length: first.frames }, (_, frame) => ({ bytes, frame }))
  const sizes = await Promise.all(pictures.map(engine.inspectPicture))
  const { pages } = await engine.readDocument({ pictures, documentType: generalPage.key, today: isoDay(now()), signal })
  const read = pages.map(({ text, transform }, frame) => ({ text: text ?? { rows: [] }, transform, picture: sizes[frame] ?? first }))
  if (read.every(({ text }) => text.rows.length === 0)) throw new CompatFailure(-1, 'No text was found on the picture.')
  return read
}
