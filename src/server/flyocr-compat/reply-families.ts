import { catalogue } from '#catalogue/catalogue.ts'
import { combinedTypes } from '#catalogue/combined-types.ts'
import { generalPage } from '#catalogue/general/general-page.document.ts'
import { idCardTd1 } from '#catalogue/travel/id-card-td1.document.ts'
import { passport } from '#catalogue/travel/passport.document.ts'
import { numberPlate } from '#catalogue/vehicle/number-plate.document.ts'
import type { DocumentType, FlyocrRow } from '#domain/document-type.ts'
import { cardFamily } from './cards/card-family.ts'
import { combinedFamily } from './cards/combined-family.ts'
import { zoneFamily } from './cards/zone-family.ts'
import { pageTextFamily } from './page-text/page-text-family.ts'
import { plateFamily } from './plates/plate-family.ts'
import type { ReplyFamily } from './reply-family.ts'

/** By `typeId`, which is a text: not all of the reference are numbers. */
export const replyFamilies: ReadonlyMap<string, ReplyFamily> = new Map([
  ...catalogue.flatMap((documentType) =>
    documentType.rows.filter(({ endpoint }) => endpoint === 'recog').map((row) => [row.typeId, familyOf(documentType, row)] as const),
  ),
  ...combinedTypes.map((combined) => [combined.typeId, combinedFamily(combined)] as const),
])

function familyOf(documentType: DocumentType, row: FlyocrRow): ReplyFamily {
  switch (documentType.key) {
    case passport.key:
      return zoneFamily({ title: 'passport and every document with a machine-readable zone', row, mrz: null })
    case idCardTd1.key:
      return zoneFamily({ title: 'TD-1', row, mrz: 'TD1' })
    case numberPlate.key:
      return plateFamily(row)
    case generalPage.key:
      return pageTextFamily
    default:
      return cardFamily(documentType, row)
  }
}
