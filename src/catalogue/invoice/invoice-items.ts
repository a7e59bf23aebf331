import type { FieldKind, FieldSpec } from '#domain/document-type.ts'

function column(kind: FieldKind, labels: readonly string[]): FieldSpec {
  return { kind, group: 'amounts', required: false, labels }
}

/** The lines of an invoice in the terms of EN 16931-1, with the heads they are printed under. */
export const invoiceItems = {
  name: column('text', [
    'Description',
    'Item',
    'Article',
    'Bezeichnung',
    'Beschreibung',
    'Artikel',
    'Leistung',
    'Désignation',
    'Libellé',
    'Descripción',
    'Concepto',
    'Descrizione',
    'Omschrijving',
    'Keterangan',
    'Perihal',
  ]),
  specification: column('text', ['Item No', 'Art.-Nr', 'Artikelnummer', 'Référence', 'Code']),
  unit: column('text', ['Unit', 'Einheit', 'Unité', 'Unidad', 'Unità', 'Eenheid']),
  quantity: column('quantity', ['Qty', 'Quantity', 'Menge', 'Anzahl', 'Quantité', 'Qté', 'Cantidad', 'Quantità', 'Aantal', 'Kuantiti']),
  unitPrice: column('amount', [
    'Unit price',
    'Price',
    'Einzelpreis',
    'E-Preis',
    'Preis',
    'Prix unitaire',
    'P.U.',
    'Precio',
    'Prezzo',
    'Prijs',
    'Harga',
  ]),
  amount: column('amount', [
    'Amount',
    'Total',
    'Gesamtpreis',
    'Gesamt',
    'Betrag',
    'Montant',
    'Importe',
    'Importo',
    'Totale',
    'Bedrag',
    'Jumlah',
  ]),
  taxRate: column('percentage', ['VAT %', 'VAT', 'Tax rate', 'MwSt', 'USt', 'TVA', 'IVA', 'BTW', 'GST']),
  tax: column('amount', ['VAT amount', 'Tax amount', 'Steuerbetrag', 'Montant TVA', 'Cuota']),
} as const satisfies Record<string, FieldSpec>

/** What stands below the last line. */
export const itemEnds = [
  'Subtotal',
  'Sub Total',
  'Total',
  'Summe',
  'Zwischensumme',
  'Nettobetrag',
  'Gesamt',
  'Net',
  'Sous-total',
  'Base imponible',
  'Imponibile',
  'Subtotaal',
  'Totaal',
  'Jumlah',
  'Rounding',
  'Cash',
  'GST Summary',
]
