import type { PageCode } from '#domain/codes/page-code.ts'
import type { CodeKind } from '#domain/document-type.ts'
import { boundsOfPoints, type Quad, quadOfBounds } from '#domain/geometry.ts'
import type { PageTransform } from '#domain/page.ts'
import { buildPyramid } from '../image/grey-pyramid.ts'
import { pageCorners } from '../image/page-mapping.ts'
import { cutOutArea } from '../image/picture-area.ts'
import { toGrey } from '../image/raster.ts'
import type { PagePicture } from '../page-picture.ts'
import { asFractions, pixelsToPage } from '../place-page.ts'
import { type CodesToRead, type FoundCode, readCodes } from './read-codes.ts'

/** Whose rows and bars must lie nearly level, or upright; the others are read whichever way they are turned. */
const levelKinds: ReadonlySet<CodeKind> = new Set(['PDF417', 'Code128'])

/** All codes of a page. A thorough search also looks at the page laid upright, where that may help. */
export async function codesOfPage(picture: PagePicture, transform: PageTransform, asked: CodesToRead): Promise<PageCode[]> {
  const found = await readCodes(picture.pyramid, asked)
  const kinds = asked.kinds.filter((kind) => levelKinds.has(kind))
  if (found.length > 0 || !asked.isThorough || transform.corners === null || kinds.length === 0) {
    const toPage = pixelsToPage(transform, picture.colour)
    return found.map((code) => placed(code, toPage(code.corners)))
  }
  const upright = cutOutArea(picture.colour, pageCorners(transform))
  const again = await readCodes(buildPyramid(toGrey(upright)), { ...asked, kinds })
  return again.map((code) => placed(code, asFractions(code.corners, upright)))
}

function placed({ kind, text, corners }: FoundCode, onPage: Quad): PageCode {
  const around = boundsOfPoints(onPage)
  return { kind, text, box: around ? quadOfBounds(around) : corners }
}
