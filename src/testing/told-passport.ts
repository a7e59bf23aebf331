import { writeMrz } from '#domain/mrz/write-mrz.ts'
import type { ToldPlain } from './told-engine.ts'

export const holder = {
  documentCode: 'P',
  issuingState: 'UTO',
  surname: 'ERIKSSON',
  givenNames: 'ANNA MARIA',
  documentNumber: 'L898902C3',
  nationality: 'UTO',
  dateOfBirth: '1974-08-12',
  sex: 'F',
  dateOfExpiry: '2034-04-15',
  personalNumber: 'ZE184226B',
} as const

type Values = Readonly<Record<keyof typeof holder, string>>

/** A passport whose print says the same as its lines, so that every field is proven; `print` changes what is printed. */
export function toldPassport(changes: Partial<Values> = {}, print: Readonly<Record<string, string>> = {}): ToldPlain {
  const values: Values = { ...holder, ...changes }
  return { kind: 'TD3', lines: writeMrz('TD3', values), print: { ...values, ...print } }
}
