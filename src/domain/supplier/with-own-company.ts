import { bareNumber } from '../numbers/bare-number.ts'
import type { OwnCompany } from '../own-company.ts'
import { lacksOnlyASecondSource } from '../prove-by-rules.ts'
import { provenBy } from '../proven-by.ts'
import { evidence } from '../reading-evidence.ts'
import type { Field } from '../record.ts'
import { bareName } from './bare-name.ts'

/**
 * Fields with what the settings say of the buyer. They were typed by a person and not read off any invoice, so they are a
 * second source of what was read clearly and to the letter.
 */
export function withOwnCompany(fields: readonly Field[], { names, taxIds }: OwnCompany): Field[] {
  return fields.map((field) => {
    if (field.key === 'buyerName') return compared(field, names, bareName)
    return field.key === 'buyerTaxId' ? compared(field, taxIds, bareNumber) : field
  })
}

function compared(field: Field, own: readonly string[], bare: (value: string) => string): Field {
  const { value } = field
  if (value === null || !own.some((each) => bare(each) === bare(value))) return field
  const told = evidence('is-ours', 'for')
  return own.includes(value) && lacksOnlyASecondSource(field) ? provenBy(field, told) : { ...field, evidence: [...field.evidence, told] }
}
