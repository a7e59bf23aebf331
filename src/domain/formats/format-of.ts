import type { FieldKind } from '../document-type.ts'
import { address } from './address.ts'
import { amount } from './amount.ts'
import { cardNumber } from './card-number.ts'
import { code } from './code.ts'
import { country } from './country.ts'
import { date } from './date.ts'
import { documentNumber } from './document-number.ts'
import type { FieldFormat } from './format.ts'
import { image } from './image.ts'
import { mrzLine } from './mrz-line.ts'
import { name } from './name.ts'
import { percentageFormat } from './percentage.ts'
import { plate } from './plate.ts'
import { quantity } from './quantity.ts'
import { sex } from './sex.ts'
import { text } from './text.ts'

const formats: Readonly<Record<FieldKind, FieldFormat>> = {
  text,
  name,
  date,
  sex,
  country,
  'document-number': documentNumber,
  'card-number': cardNumber,
  plate,
  code,
  address,
  quantity,
  percentage: percentageFormat,
  amount,
  'mrz-line': mrzLine,
  image,
}

/** How values of a kind are typed, shown and compared. */
export function formatOf(kind: FieldKind): FieldFormat {
  return formats[kind]
}
