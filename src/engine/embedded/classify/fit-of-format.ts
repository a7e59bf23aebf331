import type { DocumentFormat, DocumentType } from '#domain/document-type.ts'

/** Width over height, ISO/IEC 7810. */
export const formatAspects: Partial<Readonly<Record<DocumentFormat, number>>> = { 'ID-1': 85.6 / 54, 'ID-2': 105 / 74, 'ID-3': 125 / 88 }
const mostAspectError = 0.08
const shapeWorth = { fits: 0.5, differs: -1 }
/** No card has room for more lines. */
const mostCardLines = 60
const tooManyLines = -4

interface PageShape {
  aspect: number
  isCutOut: boolean
  lineCount: number
}

/** What the page's shape and how much stands on it say for a type of some format. */
export function fitOfFormat({ format }: Pick<DocumentType, 'format'>, { aspect, isCutOut, lineCount }: PageShape): number {
  const expected = formatAspects[format]
  if (expected === undefined) return 0
  const crowd = lineCount > mostCardLines ? tooManyLines : 0
  if (!isCutOut) return crowd
  const upright = aspect < 1 ? 1 / aspect : aspect
  return crowd + (Math.abs(upright / expected - 1) <= mostAspectError ? shapeWorth.fits : shapeWorth.differs)
}
