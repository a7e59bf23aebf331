import type { FieldKind, FieldSpec } from '#domain/document-type.ts'

/** A field of a bill: what it holds, the labels that stand before it, and under which name the remote API answers with it. */
export interface InvoiceField {
  kind: FieldKind
  group: FieldSpec['group']
  /** Several for a value that different kinds give in different places, null where none is known. */
  wire: string | null
  labels: readonly string[]
  /** The field whose label heads its part of the page, where both parties have it; which end of a span it is. */
  told?: Pick<FieldSpec, 'partOf' | 'ofTwo' | 'signs' | 'dates' | 'lines' | 'writing'>
}

type Labels = readonly string[]

function inGroup(group: FieldSpec['group']) {
  return (kind: FieldKind, wire: string | null, labelled: Labels | { labels: Labels; told: InvoiceField['told'] } = []): InvoiceField =>
    'labels' in labelled ? { kind, group, wire, ...labelled } : { kind, group, wire, labels: labelled }
}

export const ofDocument = inGroup('document')
export const ofSeller = inGroup('seller')
export const ofBuyer = inGroup('buyer')
export const ofAmounts = inGroup('amounts')
