import type { Queue } from '#domain/accounts/queue.ts'
import { catalogue, documentTypes } from './catalogue.ts'
import { bankCard } from './finance/bank-card.document.ts'
import { invoiceTypes } from './invoice/invoice-types.ts'
import { numberPlate } from './vehicle/number-plate.document.ts'

const keys = new Set(catalogue.map(({ key }) => key))
const invoiceKeys = new Set(invoiceTypes.map(({ key }) => key))

/** The group that a document type belongs to, by its key. A record whose type is not known may be of a passport. */
export function queueOf(key: string | null): Queue {
  const documentType = key === null ? undefined : documentTypes().find((each) => each.key === key)
  if (documentType === undefined) return 'identity'
  if (invoiceKeys.has(documentType.key)) return 'invoices'
  if (documentType.key === bankCard.key) return 'cards'
  if (documentType.key === numberPlate.key) return 'vehicles'
  if (!keys.has(documentType.key)) return 'own-types'
  return documentType.text ? 'texts' : 'identity'
}
