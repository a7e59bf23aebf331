/** How business is written in a language: words of an invoice, figures, days, and what is sold. */
export interface BusinessWords {
  title: string
  number: string
  date: string
  due: string
  order: string
  to: string
  taxId: string
  terms: string
  paidWithin: string
  heads: readonly [name: string, quantity: string, unitPrice: string, taxRate: string, amount: string]
  net: string
  tax: string
  gross: string
  currency: string
  mark: string
  /** BCP 47, for figures and days. */
  locale: string
  sellers: readonly [string, ...string[]]
  buyers: readonly [string, ...string[]]
  streets: readonly [string, ...string[]]
  towns: readonly [string, ...string[]]
  country: string
  goods: readonly (readonly [string, number])[]
  rate: number
  taxIdForm: string
  ibanCountry: string
}

export const businessWords = {
  english: {
    title: 'INVOICE',
    number: 'Invoice No',
    date: 'Invoice Date',
    due: 'Due Date',
    order: 'PO Number',
    to: 'Bill To',
    taxId: 'VAT No',
    terms: 'Payment terms',
    paidWithin: '30 days net',
    heads: ['Description', 'Qty', 'Unit Price', 'VAT %', 'Amount'],
    net: 'Subtotal',
    tax: 'VAT',
    gross: 'Total',
    currency: 'GBP',
    mark: '£',
    locale: 'en-GB',
    sellers: ['Harbour Tools Ltd', 'Northgate Supplies Ltd', 'Millstone Print Works Ltd'],
    buyers: ['Oakfield Catering Ltd', 'Penrose Engineering plc', 'Whitby Marine Ltd'],
    streets: ['12 Quay Street', '48 Station Road', '7 Mill Lane'],
    towns: ['Bristol BS1 4DB', 'Leeds LS1 5AE', 'Norwich NR2 1TF'],
    country: 'United Kingdom',
    goods: [
      ['Socket set, 40 pieces', 8450],
      ['Site survey, per day', 42000],
      ['Copper pipe 15 mm', 1235],
      ['Safety boots size 43', 6490],
      ['Delivery', 1500],
    ],
    rate: 20,
    taxIdForm: 'GB#########',
    ibanCountry: 'GB',
  },
  german: {
    title: 'Rechnung',
    number: 'Rechnungsnummer',
    date: 'Rechnungsdatum',
    due: 'Fällig am',
    order: 'Bestellnummer',
    to: 'Rechnungsempfänger',
    taxId: 'USt-IdNr',
    terms: 'Zahlungsbedingungen',
    paidWithin: '14 Tage netto',
    heads: ['Bezeichnung', 'Menge', 'Einzelpreis', 'MwSt', 'Gesamtpreis'],
    net: 'Nettobetrag',
    tax: 'MwSt 19 %',
    gross: 'Gesamtbetrag',
    currency: 'EUR',
    mark: '€',
    locale: 'de-DE',
    sellers: ['Lindenhof Werkzeuge GmbH', 'Berger & Sohn KG', 'Nordlicht Technik GmbH'],
    buyers: ['Hansen Metallbau GmbH', 'Praxisbedarf Keller GmbH', 'Stadtwerke Neuhain AG'],
    streets: ['Lindenweg 14', 'Am Markt 3', 'Industriestraße 22'],
    towns: ['04109 Leipzig', '20095 Hamburg', '70173 Stuttgart'],
    country: 'Deutschland',
    goods: [
      ['Akkuschrauber 18 V', 12990],
      ['Wartung der Anlage', 38500],
      ['Kupferkabel 2,5 mm', 245],
      ['Schutzbrille', 1190],
      ['Versandkosten', 690],
    ],
    rate: 19,
    taxIdForm: 'DE#########',
    ibanCountry: 'DE',
  },
  french: {
    title: 'FACTURE',
    number: 'Facture N°',
    date: 'Date de facture',
    due: "Date d'échéance",
    order: 'N° de commande',
    to: 'Facturé à',
    taxId: 'N° TVA',
    terms: 'Conditions de paiement',
    paidWithin: '30 jours fin de mois',
    heads: ['Désignation', 'Quantité', 'Prix unitaire', 'TVA', 'Montant'],
    net: 'Total HT',
    tax: 'Total TVA',
    gross: 'Total TTC',
    currency: 'EUR',
    mark: '€',
    locale: 'fr-FR',
    sellers: ['Ateliers du Rhône SARL', 'Fournitures Martin SAS', 'Lumière et Fils SARL'],
    buyers: ['Boulangerie des Halles SARL', 'Cabinet Moreau SAS', 'Transports Girard SA'],
    streets: ['18 rue des Tanneurs', '5 place du Marché', '102 avenue de la Gare'],
    towns: ['69002 Lyon', '31000 Toulouse', '44000 Nantes'],
    country: 'France',
    goods: [
      ['Perceuse sans fil 18 V', 13490],
      ['Entretien annuel', 29000],
      ['Câble de cuivre', 315],
      ['Lunettes de protection', 980],
      ['Frais de port', 850],
    ],
    rate: 20,
    taxIdForm: 'FR###########',
    ibanCountry: 'FR',
  },
  spanish: {
    title: 'FACTURA',
    number: 'Número de factura',
    date: 'Fecha de factura',
    due: 'Fecha de vencimiento',
    order: 'Número de pedido',
    to: 'Cliente',
    taxId: 'NIF',
    terms: 'Condiciones de pago',
    paidWithin: '30 días',
    heads: ['Descripción', 'Cantidad', 'Precio', 'IVA', 'Importe'],
    net: 'Base imponible',
    tax: 'IVA 21 %',
    gross: 'Total factura',
    currency: 'EUR',
    mark: '€',
    locale: 'es-ES',
    sellers: ['Suministros Duero S.L.', 'Talleres Aranda S.A.', 'Papelería Levante S.L.'],
    buyers: ['Hostal La Ribera S.L.', 'Construcciones Vega S.A.', 'Clínica del Puerto S.L.'],
    streets: ['Calle Mayor 24', 'Avenida del Puerto 8', 'Plaza Nueva 3'],
    towns: ['46002 Valencia', '41001 Sevilla', '50001 Zaragoza'],
    country: 'España',
    goods: [
      ['Taladro sin cable 18 V', 11990],
      ['Mantenimiento anual', 26000],
      ['Cable de cobre', 285],
      ['Gafas de seguridad', 890],
      ['Portes', 750],
    ],
    rate: 21,
    taxIdForm: 'B########',
    ibanCountry: 'ES',
  },
} as const satisfies Record<string, BusinessWords>
