import type { DocumentType, MrzKind } from '#domain/document-type.ts'
import { bankCard } from './finance/bank-card.document.ts'
import { generalPage } from './general/general-page.document.ts'
import { idCardAlgeria } from './identity/africa/id-card-algeria.document.ts'
import { idCardDjibouti } from './identity/africa/id-card-djibouti.document.ts'
import { idCardKenya } from './identity/africa/id-card-kenya.document.ts'
import { voterCardMexico } from './identity/americas/voter-card-mexico.document.ts'
import { birthCertificateChina } from './identity/china/birth-certificate-china.document.ts'
import { borderPermitChina } from './identity/china/border-permit-china.document.ts'
import { drivingLicenceChina } from './identity/china/driving-licence-china.document.ts'
import { drivingLicenceChinaElectronic } from './identity/china/driving-licence-china-electronic.document.ts'
import { homeReturnPermit } from './identity/china/home-return-permit.document.ts'
import { idCardChina } from './identity/china/id-card-china.document.ts'
import { permanentResidenceChina } from './identity/china/permanent-residence-china.document.ts'
import { residencePermitHmt } from './identity/china/residence-permit-hmt.document.ts'
import { travelPermitHongKongMacao } from './identity/china/travel-permit-hong-kong-macao.document.ts'
import { travelPermitTaiwan } from './identity/china/travel-permit-taiwan.document.ts'
import { travelPermitTaiwanResidents } from './identity/china/travel-permit-taiwan-residents.document.ts'
import { vehicleLicenceChina } from './identity/china/vehicle-licence-china.document.ts'
import { visaChina } from './identity/china/visa-china.document.ts'
import { drivingLicenceJapan } from './identity/east-asia/driving-licence-japan.document.ts'
import { drivingLicenceNewZealand } from './identity/europe-oceania/driving-licence-new-zealand.document.ts'
import { drivingLicenceSweden } from './identity/europe-oceania/driving-licence-sweden.document.ts'
import { euDrivingLicence } from './identity/europe-oceania/eu-driving-licence.document.ts'
import { idCardEmirates } from './identity/gulf/id-card-emirates.document.ts'
import { idCardKuwait } from './identity/gulf/id-card-kuwait.document.ts'
import { idCardOman } from './identity/gulf/id-card-oman.document.ts'
import { idCardSaudiArabia } from './identity/gulf/id-card-saudi-arabia.document.ts'
import { residencePermitOman } from './identity/gulf/residence-permit-oman.document.ts'
import { residencePermitSaudiArabia } from './identity/gulf/residence-permit-saudi-arabia.document.ts'
import { idCardHongKong } from './identity/hong-kong-macao-taiwan/id-card-hong-kong.document.ts'
import { idCardMacao } from './identity/hong-kong-macao-taiwan/id-card-macao.document.ts'
import { idCardTaiwan } from './identity/hong-kong-macao-taiwan/id-card-taiwan.document.ts'
import { landingSlipHongKong } from './identity/hong-kong-macao-taiwan/landing-slip-hong-kong.document.ts'
import { workPermitMacao } from './identity/hong-kong-macao-taiwan/work-permit-macao.document.ts'
import { idCardEgypt } from './identity/middle-east/id-card-egypt.document.ts'
import { idCardJordan } from './identity/middle-east/id-card-jordan.document.ts'
import { idCardLebanon } from './identity/middle-east/id-card-lebanon.document.ts'
import { idCardPakistan } from './identity/south-asia/id-card-pakistan.document.ts'
import { drivingLicenceIndonesia } from './identity/south-east-asia/driving-licence-indonesia.document.ts'
import { drivingLicenceMalaysia } from './identity/south-east-asia/driving-licence-malaysia.document.ts'
import { drivingLicenceSingapore } from './identity/south-east-asia/driving-licence-singapore.document.ts'
import { drivingLicenceThailand } from './identity/south-east-asia/driving-licence-thailand.document.ts'
import { idCardIndonesia } from './identity/south-east-asia/id-card-indonesia.document.ts'
import { idCardMalaysia } from './identity/south-east-asia/id-card-malaysia.document.ts'
import { idCardPhilippines } from './identity/south-east-asia/id-card-philippines.document.ts'
import { idCardSingapore } from './identity/south-east-asia/id-card-singapore.document.ts'
import { idCardThailand } from './identity/south-east-asia/id-card-thailand.document.ts'
import { invoiceTypes } from './invoice/invoice-types.ts'
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
  idCardChina,
  drivingLicenceChina,
  drivingLicenceChinaElectronic,
  vehicleLicenceChina,
  visaChina,
  birthCertificateChina,
  permanentResidenceChina,
  borderPermitChina,
  homeReturnPermit,
  travelPermitTaiwanResidents,
  travelPermitHongKongMacao,
  travelPermitTaiwan,
  residencePermitHmt,
  idCardHongKong,
  landingSlipHongKong,
  idCardMacao,
  workPermitMacao,
  idCardTaiwan,
  drivingLicenceJapan,
  drivingLicenceIndonesia,
  drivingLicenceMalaysia,
  drivingLicenceSingapore,
  drivingLicenceThailand,
  idCardIndonesia,
  idCardMalaysia,
  idCardPhilippines,
  idCardSingapore,
  idCardThailand,
  idCardPakistan,
  idCardEmirates,
  idCardKuwait,
  idCardOman,
  idCardSaudiArabia,
  residencePermitOman,
  residencePermitSaudiArabia,
  idCardEgypt,
  idCardJordan,
  idCardLebanon,
  idCardAlgeria,
  idCardDjibouti,
  idCardKenya,
  voterCardMexico,
  drivingLicenceNewZealand,
  drivingLicenceSweden,
  euDrivingLicence,
  bankCard,
  ...invoiceTypes,
  numberPlate,
  generalPage,
]

const byKey: ReadonlyMap<string, DocumentType> = new Map(catalogue.map((entry) => [entry.key, entry]))

let all = catalogue

/** Every document type there is: the catalogue's, then the owner's own. */
export function documentTypes(): readonly DocumentType[] {
  return all
}

/** Adds the owner's own types, once, before anything asks for a type: the server reads them at its start and tells the page. */
export function addOwnTypes(own: readonly DocumentType[]): void {
  all = [...catalogue, ...own.filter(({ key }) => !byKey.has(key))]
}

/** The document type of a key; null when there is none. */
export function findDocumentType(key: string): DocumentType | null {
  return byKey.get(key) ?? all.find((each) => each.key === key) ?? null
}

/** The document types of some keys, in the order in which lists show them. Keys of none are left out. */
export function documentTypesOf(keys: readonly string[]): readonly DocumentType[] {
  return all.filter(({ key }) => keys.includes(key))
}

const byMrz: Readonly<Record<MrzKind, DocumentType>> = {
  TD1: idCardTd1,
  TD2: travelDocumentTd2,
  TD3: passport,
  'MRV-A': visaA,
  'MRV-B': visaB,
  'FRA-ID': idCardFrance,
  'CHN-EEP': travelPermitHongKongMacao,
}

/** The document type that carries a zone of this layout. */
export function documentTypeOfMrz(kind: MrzKind): DocumentType {
  return byMrz[kind]
}
