import type { NumberScheme } from './number-scheme.ts'

/** A number of which only its form is published, or a rule about it that could not be checked. It proves nothing. */
function formOnly<Name extends string>(name: Name, form: RegExp): NumberScheme & { name: Name } {
  return { name, severity: 'worth-knowing', form }
}

function requiredForm<Name extends string>(name: Name, form: RegExp): NumberScheme & { name: Name } {
  return { name, severity: 'must', form }
}

/** Numbers without a check digit that anyone but their authority can work out. `reason.form.<name>` says each in words. */
export const numberForms = {
  cnLicenceFile: formOnly('cnLicenceFile', /^\d{12}$/),
  /** Of the sheet, below its barcode. */
  cnVehicleSubPage: formOnly('cnVehicleSubPage', /^\d{13}$/),
  cnBirthCertificate: formOnly('cnBirthCertificate', /^[A-Z]\d{9}$/),
  /** Residents of Hong Kong and Macao travelling to the mainland; older ones count the issues in two more digits. */
  cnHomeReturnPermit: formOnly('cnHomeReturnPermit', /^[HM]\d{8}(?:\d{2})?$/),
  cnTaiwanTravelPermit: formOnly('cnTaiwanTravelPermit', /^\d{8}$/),
  cnPermitToHongKong: formOnly('cnPermitToHongKong', /^C[A-Z\d]\d{7}$/),
  cnPermitToTaiwan: formOnly('cnPermitToTaiwan', /^L\d{8}$/),
  /** C crew, D settling, J news, K young talents, L tourism, Q and S family, X study, Z work (2013, K of 2025). */
  cnVisaCategory: formOnly('cnVisaCategory', /^(?:[CDFGKLMRZ]|[JQSX][12])$/),
  cnLicenceClass: formOnly('cnLicenceClass', /^(?:A[1-3]|B[12]|C[1-6]|[DEFMNP])+$/),
  moId: formOnly('moId', /^[157]\d{7}$/),
  /** Given for life since 2011. */
  moWorkPermit: formOnly('moWorkPermit', /^\d{8}$/),
  /** Of the blank card, beside the barcode. */
  twIdSheet: formOnly('twIdSheet', /^\d{10}$/),
  thLaserCode: formOnly('thLaserCode', /^[A-Z]{2}\d{10}$/),
  nzLicence: formOnly('nzLicence', /^[A-Z]{2}\d{6}$/),
  dzCard: formOnly('dzCard', /^\d{9}$/),
  dzNin: formOnly('dzNin', /^\d{18}$/),
  joNationalNumber: formOnly('joNationalNumber', /^\d{10}$/),
  lbId: formOnly('lbId', /^\d{12}$/),
  omCivilNumber: formOnly('omCivilNumber', /^\d{7,9}$/),
  phId: formOnly('phId', /^(?:\d{12}|\d{16})$/),
  keId: formOnly('keId', /^\d{7,9}$/),
  /** Airline, then the ticket (IATA). */
  airTicket: formOnly('airTicket', /^\d{13}$/),
  cnInvoiceCode: requiredForm('cnInvoiceCode', /^(?:\d{10}|\d{12})$/),
  cnInvoiceNumber: requiredForm('cnInvoiceNumber', /^(?:\d{8}|\d{20})$/),
  cnDigitalInvoiceNumber: requiredForm('cnDigitalInvoiceNumber', /^\d{20}$/),
  cnInvoiceCheckCode: requiredForm('cnInvoiceCheckCode', /^\d{20}$/),
} as const
