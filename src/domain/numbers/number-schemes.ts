import type { ChecksumScheme, NumberScheme } from './number-scheme.ts'
import { aeId } from './ae-id.ts'
import { bankCardLength } from './bank-card-length.ts'
import { bankCard } from './bank-card.ts'
import { cnForeignerId } from './cn-foreigner-id.ts'
import { cnHmtId } from './cn-hmt-id.ts'
import { cnId } from './cn-id.ts'
import { cnPlate } from './cn-plate.ts'
import { cnTaxId } from './cn-tax-id.ts'
import { egId } from './eg-id.ts'
import { iban } from './iban.ts'
import { vatId } from './vat-id.ts'
import { hkId } from './hk-id.ts'
import { hkMoId } from './hk-mo-id.ts'
import { idNik } from './id-nik.ts'
import { jpLicence } from './jp-licence.ts'
import { kwCivilId } from './kw-civil-id.ts'
import { mxCurp } from './mx-curp.ts'
import { mxElectorKey } from './mx-elector-key.ts'
import { myKad } from './my-kad.ts'
import { pkCnic } from './pk-cnic.ts'
import { saId } from './sa-id.ts'
import { sePersonalNumber } from './se-personal-number.ts'
import { sgNric } from './sg-nric.ts'
import { thId } from './th-id.ts'
import { twId } from './tw-id.ts'
import { vin } from './vin.ts'

const schemes: readonly NumberScheme[] = [
  aeId,
  bankCardLength,
  bankCard,
  cnForeignerId,
  cnHmtId,
  cnId,
  cnPlate,
  cnTaxId,
  egId,
  hkId,
  hkMoId,
  iban,
  idNik,
  jpLicence,
  kwCivilId,
  mxCurp,
  mxElectorKey,
  myKad,
  pkCnic,
  saId,
  sePersonalNumber,
  sgNric,
  thId,
  twId,
  vatId,
  vin,
]

/** A number scheme by its name; null where there is none of it. */
export function findNumberScheme(name: string): NumberScheme | null {
  return schemes.find((scheme) => scheme.name === name) ?? null
}

/** Whether its numbers carry a check digit. */
export function hasCheckDigit(scheme: NumberScheme): scheme is ChecksumScheme {
  return scheme.checkDigit !== undefined
}
