const amount = (name: string, value: string) => `<cbc:${name} currencyID="EUR">${value}</cbc:${name}>`
const scheme = '<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>'
const category = (rate: string) => `<cbc:ID>S</cbc:ID><cbc:Percent>${rate}</cbc:Percent>${scheme}`

const party = (side: string, { name, street, zone, city, vat }: Record<'name' | 'street' | 'zone' | 'city' | 'vat', string>) => `
 <cac:Accounting${side}Party><cac:Party>
  <cac:PostalAddress><cbc:StreetName>${street}</cbc:StreetName><cbc:CityName>${city}</cbc:CityName><cbc:PostalZone>${zone}</cbc:PostalZone>
   <cac:Country><cbc:IdentificationCode>${vat.slice(0, 2)}</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
  <cac:PartyTaxScheme><cbc:CompanyID>${vat}</cbc:CompanyID>${scheme}</cac:PartyTaxScheme>
  <cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName></cac:PartyLegalEntity>
 </cac:Party></cac:Accounting${side}Party>`

const subtotal = (rate: string, net: string, tax: string) =>
  `<cac:TaxSubtotal>${amount('TaxableAmount', net)}${amount('TaxAmount', tax)}<cac:TaxCategory>${category(rate)}</cac:TaxCategory></cac:TaxSubtotal>`

const line = (id: string, { name, code, quantity, unit, price, net, rate }: Record<string, string>) => `
 <cac:InvoiceLine><cbc:ID>${id}</cbc:ID><cbc:InvoicedQuantity unitCode="${unit}">${quantity}</cbc:InvoicedQuantity>${amount('LineExtensionAmount', net ?? '')}
  <cac:Item><cbc:Name>${name}</cbc:Name><cac:SellersItemIdentification><cbc:ID>${code}</cbc:ID></cac:SellersItemIdentification>
   <cac:ClassifiedTaxCategory>${category(rate ?? '')}</cac:ClassifiedTaxCategory></cac:Item>
  <cac:Price>${amount('PriceAmount', price ?? '')}</cac:Price></cac:InvoiceLine>`

/** An invoice of two rates in UBL 2.1, paid in part. */
export const ublXml = `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:a" xmlns:cbc="urn:b">
 <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>
 <cbc:ID>R-2031/7</cbc:ID><cbc:IssueDate>2025-03-05</cbc:IssueDate><cbc:DueDate>2025-04-04</cbc:DueDate>
 <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:Note>Danke &amp; bis bald</cbc:Note><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
 <cbc:BuyerReference>04011000-1234</cbc:BuyerReference><cac:OrderReference><cbc:ID>B-17</cbc:ID></cac:OrderReference>
${party('Supplier', { name: 'Lieferwerk GmbH', street: 'Ring 3', zone: '04109', city: 'Leipzig', vat: 'DE123456789' })}
${party('Customer', { name: 'Afnemers B.V.', street: 'Kade 1', zone: '1011AB', city: 'Den Haag', vat: 'NL123456789B01' })}
 <cac:Delivery><cbc:ActualDeliveryDate>2025-03-01</cbc:ActualDeliveryDate></cac:Delivery>
 <cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>DE89370400440532013000</cbc:ID><cac:FinancialInstitutionBranch><cbc:ID>COBADEFFXXX</cbc:ID></cac:FinancialInstitutionBranch></cac:PayeeFinancialAccount></cac:PaymentMeans>
 <cac:PaymentTerms><cbc:Note>30 Tage netto</cbc:Note></cac:PaymentTerms>
 <cac:TaxTotal>${amount('TaxAmount', '41.12')}${subtotal('19', '198.00', '37.62')}${subtotal('7', '50.00', '3.50')}</cac:TaxTotal>
 <cac:LegalMonetaryTotal>${amount('LineExtensionAmount', '248.00')}${amount('TaxExclusiveAmount', '248.00')}${amount('TaxInclusiveAmount', '289.12')}${amount('PrepaidAmount', '89.12')}${amount('PayableAmount', '200.00')}</cac:LegalMonetaryTotal>
${line('1', { name: 'Kabel', code: 'K-1', quantity: '20', unit: 'H87', price: '9.90', net: '198.00', rate: '19' })}
${line('2', { name: 'Handbuch &lt;gebunden&gt;', code: 'H-2', quantity: '2.5', unit: 'KGM', price: '20.00', net: '50.00', rate: '7' })}
</Invoice>`
