import type { DocumentType, MrzKind } from '#domain/document-type.ts'
import { generalPage } from './general/general-page.document.ts'
import { idCardFrance } from './travel/id-card-france.document.ts'
import { idCardTd1 } from './travel/id-card-td1.document.ts'
import { passport } from './travel/passport.document.ts'
import { travelDocumentTd2 } from './travel/travel-document-td2.document.ts'
import { visaA } from './travel/visa-a.document.ts'
import { visaB } from './travel/visa-b.document.ts'
import { numberPlate } from './vehicle/number-plate.document.ts'

/** Every document that can be read, in the order in which lists show them. */
export const catalogue: readonly DocumentType[] = [
  passport,
  idCardTd1,
  idCardFrance,
  travelDocumentTd2,
  visaA,
  visaB,
  numberPlate,
  generalPage,
]

const byKey: ReadonlyMap<string, DocumentType> = new Map(catalogue.map((entry) => [entry.key, entry]))

/** The document type of a key; null when there is none. */
export function findDocumentType(key: string): DocumentType | null {
  return byKey.get(key) ?? null
}

const byMrz: Readonly<Record<MrzKind, DocumentType>> = {
  TD1: idCardTd1,
  TD2: travelDocumentTd2,
  TD3: passport,
  'MRV-A': visaA,
  'MRV-B': visaB,
  'FRA-ID': idCardFrance,
}

/** The document type that carries a zone of this layout. */
export function documentTypeOfMrz(kind: MrzKind): DocumentType {
  return byMrz[kind]
}
