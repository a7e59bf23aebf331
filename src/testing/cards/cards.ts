import type { Card } from './card.ts'
import { idCardAlgeria } from './africa/id-card-algeria.ts'
import { idCardDjibouti } from './africa/id-card-djibouti.ts'
import { idCardEgypt } from './middle-east/id-card-egypt.ts'
import { idCardKenya } from './africa/id-card-kenya.ts'
import { voterCardMexico } from './americas/voter-card-mexico.ts'
import { birthCertificateChina } from './china/birth-certificate-china.ts'
import { borderPermitChina } from './china/border-permit-china.ts'
import { drivingLicenceChinaElectronic } from './china/driving-licence-china-electronic.ts'
import { drivingLicenceChina } from './china/driving-licence-china.ts'
import { homeReturnPermit } from './china/home-return-permit.ts'
import { idCardChina } from './china/id-card-china.ts'
import { permanentResidenceChina } from './china/permanent-residence-china.ts'
import { residencePermitHmt } from './china/residence-permit-hmt.ts'
import { travelPermitHongKongMacao } from './china/travel-permit-hong-kong-macao.ts'
import { travelPermitTaiwanResidents } from './china/travel-permit-taiwan-residents.ts'
import { travelPermitTaiwan } from './china/travel-permit-taiwan.ts'
import { vehicleLicenceChina } from './china/vehicle-licence-china.ts'
import { visaChina } from './china/visa-china.ts'
import { bankCards } from './finance/bank-cards.ts'
import { drivingLicenceJapan } from './east-asia/driving-licence-japan.ts'
import { drivingLicenceNewZealand } from './europe-oceania/driving-licence-new-zealand.ts'
import { drivingLicenceSweden } from './europe-oceania/driving-licence-sweden.ts'
import { euDrivingLicence } from './europe-oceania/eu-driving-licence.ts'
import { idCardEmirates } from './gulf/id-card-emirates.ts'
import { idCardKuwait } from './gulf/id-card-kuwait.ts'
import { idCardOman } from './gulf/id-card-oman.ts'
import { idCardSaudiArabia } from './gulf/id-card-saudi-arabia.ts'
import { residencePermitOman } from './gulf/residence-permit-oman.ts'
import { residencePermitSaudiArabia } from './gulf/residence-permit-saudi-arabia.ts'
import { idCardHongKong } from './hong-kong-macao-taiwan/id-card-hong-kong.ts'
import { idCardMacao } from './hong-kong-macao-taiwan/id-card-macao.ts'
import { idCardTaiwan } from './hong-kong-macao-taiwan/id-card-taiwan.ts'
import { landingSlipHongKong } from './hong-kong-macao-taiwan/landing-slip-hong-kong.ts'
import { workPermitMacao } from './hong-kong-macao-taiwan/work-permit-macao.ts'
import { idCardJordan } from './middle-east/id-card-jordan.ts'
import { idCardLebanon } from './middle-east/id-card-lebanon.ts'
import { idCardPakistan } from './south-asia/id-card-pakistan.ts'
import { drivingLicenceIndonesia } from './south-east-asia/driving-licence-indonesia.ts'
import { drivingLicenceMalaysia } from './south-east-asia/driving-licence-malaysia.ts'
import { drivingLicenceSingapore } from './south-east-asia/driving-licence-singapore.ts'
import { drivingLicenceThailand } from './south-east-asia/driving-licence-thailand.ts'
import { idCardIndonesia } from './south-east-asia/id-card-indonesia.ts'
import { idCardMalaysia } from './south-east-asia/id-card-malaysia.ts'
import { idCardPhilippines } from './south-east-asia/id-card-philippines.ts'
import { philId } from './south-east-asia/phil-id.ts'
import { idCardSingapore } from './south-east-asia/id-card-singapore.ts'
import { idCardThailand } from './south-east-asia/id-card-thailand.ts'

/** Every document of the API's reference that has a layout of its own. */
export const cards: readonly Card[] = [
  ...bankCards,
  birthCertificateChina,
  borderPermitChina,
  drivingLicenceChinaElectronic,
  drivingLicenceChina,
  homeReturnPermit,
  idCardChina,
  permanentResidenceChina,
  residencePermitHmt,
  travelPermitHongKongMacao,
  travelPermitTaiwanResidents,
  travelPermitTaiwan,
  vehicleLicenceChina,
  visaChina,
  idCardHongKong,
  idCardMacao,
  idCardTaiwan,
  landingSlipHongKong,
  workPermitMacao,
  drivingLicenceJapan,
  drivingLicenceIndonesia,
  drivingLicenceMalaysia,
  drivingLicenceSingapore,
  drivingLicenceThailand,
  idCardIndonesia,
  idCardMalaysia,
  idCardPhilippines,
  philId,
  idCardSingapore,
  idCardThailand,
  idCardPakistan,
  idCardEmirates,
  idCardKuwait,
  idCardOman,
  idCardSaudiArabia,
  residencePermitOman,
  residencePermitSaudiArabia,
  idCardJordan,
  idCardLebanon,
  idCardAlgeria,
  idCardDjibouti,
  idCardEgypt,
  idCardKenya,
  voterCardMexico,
  drivingLicenceNewZealand,
  drivingLicenceSweden,
  euDrivingLicence,
]
