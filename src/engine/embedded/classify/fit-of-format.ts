import type { DocumentFormat, DocumentType } from '#domain/document-type.ts'

/** Width over height, ISO/IEC 7810. */
export const formatAspects: Partial<Readonly<Record<DocumentFormat, number>>> = { 'ID-1': 85.6 / 54, 'ID-2': 105 / 74, 'ID-3': 125 / 88 }
const mostAspectError = 0.08
const shapeWorth = { fits: 0.5, differs: -1 }
/** A picture that was cut to a document's shape by whoever took it; cameras make none of these. */
const cutBefore = { mostError: 0.03, worth: 0.3 }
/** Of a picture of a slip of paper there is no room for a card. */
const slip = { aspect: 2, worth: -2 }
/** So many lines stand on a card, 35 on those drawn; a picture of both sides, or of a booklet's two pages, shows more. What each further one says. */
const crowd = { lines: 35, worth: -0.1, most: -4 }

interface PageShape {
  aspect: number
  isCutOut: boolean
  lineCount: number
}

/** What the page's shape and how much stands on it say for a type of some format. */
export function fitOfFormat({ format }: Pick<DocumentType, 'format'>, { aspect, isCutOut, lineCount }: PageShape): number {
  const expected = formatAspects[format]
  if (expected === undefined) return 0
  const byLines = Math.max(crowd.most, crowd.worth * Math.max(0, lineCount - crowd.lines))
  const upright = aspect < 1 ? 1 / aspect : aspect
  const error = Math.abs(upright / expected - 1)
  if (isCutOut) return byLines + (error <= mostAspectError ? shapeWorth.fits : shapeWorth.differs)
  return byLines + (error <= cutBefore.mostError ? cutBefore.worth : 0) + (upright > slip.aspect ? slip.worth : 0)
}
