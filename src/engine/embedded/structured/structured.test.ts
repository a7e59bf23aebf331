import { zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ciiXml, ofdEntries, ofdPackage } from '#testing/invoices/data-invoices.ts'
import { openDataFile } from './data-file.ts'
import { invoiceOfXml } from './invoice-of-xml.ts'
import { xmlTree } from './xml-tree.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const ubl = `<Invoice xmlns="urn:x" xmlns:cbc="urn:y" xmlns:cac="urn:z">
 <cbc:ID>INV 12</cbc:ID><cbc:IssueDate>2031-02-01</cbc:IssueDate><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
 <cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>Shop</cbc:Name></cac:PartyName><cac:PartyTaxScheme><cbc:CompanyID>NL001</cbc:CompanyID></cac:PartyTaxScheme>
  <cac:PartyLegalEntity><cbc:RegistrationName>Shop BV</cbc:RegistrationName></cac:PartyLegalEntity></cac:Party></cac:AccountingSupplierParty>
 <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">2.10</cbc:TaxAmount></cac:TaxTotal>
 <cac:LegalMonetaryTotal><cbc:TaxExclusiveAmount>10.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount>12.10</cbc:TaxInclusiveAmount></cac:LegalMonetaryTotal>
 <cac:InvoiceLine><cbc:InvoicedQuantity unitCode="H87">2</cbc:InvoicedQuantity><cbc:LineExtensionAmount>10.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Pen</cbc:Name></cac:Item><cac:Price><cbc:PriceAmount>5</cbc:PriceAmount></cac:Price></cac:InvoiceLine>
</Invoice>`

const digital = `<EInvoice><Header><EIid>26312000000000000017</EIid><InherentLabel><GeneralOrSpecialVAT><LabelCode>01</LabelCode></GeneralOrSpecialVAT></InherentLabel></Header>
 <EInvoiceData><SellerInformation><SellerIdNum>91310000000000001X</SellerIdNum><SellerName>甲公司</SellerName></SellerInformation>
 <BuyerInformation><BuyerName>乙公司</BuyerName></BuyerInformation>
 <BasicInformation><TotalAmWithoutTax>100.00</TotalAmWithoutTax><TotalTaxAm>13.00</TotalTaxAm><TotalTax-includedAmount>113.00</TotalTax-includedAmount><Drawer>丙</Drawer></BasicInformation>
 <IssuItemInformation><ItemName>*纸*本子</ItemName><Amount>100.00</Amount><TaxRate>0.13</TaxRate><ComTaxAm>13.00</ComTaxAm></IssuItemInformation></EInvoiceData>
 <TaxSupervisionInfo><InvoiceNumber>26312000000000000017</InvoiceNumber><IssueTime>2026-03-09 10:11:12</IssueTime></TaxSupervisionInfo></EInvoice>`

describe('invoices as data', () => {
  it('reads CII: parties, the tax of the invoice’s own currency, lines', () => {
    const invoice = invoiceOfXml(bytes(ciiXml))
    expect(invoice).toMatchObject({
      syntax: 'cii',
      documentType: 'commercial-invoice',
      values: {
        invoiceNumber: 'R-2031-7',
        issueDate: '2031-03-05',
        sellerName: 'Lieferwerk GmbH',
        sellerTaxId: 'DE123456789',
        buyerTaxId: 'DE987654321',
        sellerAddress: 'Ring 3, 04109 Leipzig, DE',
        totalTax: '37.62',
        totalIncludingTax: '235.62',
        remarks: 'Danke & bis bald',
      },
      rows: {
        lineItems: [{ name: 'Kabel', quantity: '20.0000', unit: 'C62', unitPrice: '9.9000', taxRate: '19.00', amount: '198.00' }],
        taxBreakdown: [{ category: 'S', taxableAmount: '198.00', tax: '37.62' }],
      },
    })
  })

  it('reads the names of ZUGFeRD 1', () => {
    const older = ciiXml
      .replaceAll('CrossIndustryInvoice', 'CrossIndustryDocument')
      .replaceAll('rsm:ExchangedDocument', 'rsm:HeaderExchangedDocument')
      .replaceAll('rsm:SupplyChainTradeTransaction', 'rsm:SpecifiedSupplyChainTradeTransaction')
      .replaceAll('ApplicableHeaderTrade', 'ApplicableSupplyChainTrade')
      .replaceAll('HeaderMonetarySummation', 'MonetarySummation')
      .replaceAll('RateApplicablePercent', 'ApplicablePercent')
    expect(invoiceOfXml(bytes(older))?.values).toEqual(invoiceOfXml(bytes(ciiXml))?.values)
  })

  it('reads UBL', () => {
    expect(invoiceOfXml(bytes(ubl))).toMatchObject({
      syntax: 'ubl',
      values: { invoiceNumber: 'INV 12', sellerName: 'Shop BV', totalTax: '2.10', totalIncludingTax: '12.10' },
      rows: { lineItems: [{ name: 'Pen', quantity: '2', unit: 'H87', amount: '10.00' }] },
    })
  })

  it('reads a digital invoice of China, its rate in per cent', () => {
    expect(invoiceOfXml(bytes(digital))).toMatchObject({
      documentType: 'invoice-fully-digital-special',
      values: { invoiceNumber: '26312000000000000017', issueDate: '2026-03-09', totalIncludingTax: '113.00' },
      rows: { lineItems: [{ name: '*纸*本子', taxRate: '13', tax: '13.00' }] },
    })
  })

  it('reads an OFD: properties, and the texts that its tags name', () => {
    expect(openDataFile(ofdPackage(ofdEntries))?.invoice ?? null).toMatchObject({
      syntax: 'ofd',
      documentType: 'invoice-fully-digital-ordinary',
      values: { invoiceNumber: '26312000000000000017', checkCode: '123456', sellerName: '甲公司', totalIncludingTax: '113.00' },
    })
  })

  it('prefers the issuer’s own XML in an OFD', () => {
    const attached =
      '<eInvoice xmlns:fp="f"><fp:InvoiceNo>26312000000000000018</fp:InvoiceNo><fp:GoodsInfos><fp:GoodsInfo><fp:Item>纸</fp:Item><fp:TaxScheme>3%</fp:TaxScheme></fp:GoodsInfo></fp:GoodsInfos></eInvoice>'
    expect(openDataFile(ofdPackage({ ...ofdEntries, 'Doc_0/Attachs/original_invoice.xml': attached }))?.invoice ?? null).toMatchObject({
      values: { invoiceNumber: '26312000000000000018' },
      rows: { lineItems: [{ name: '纸', taxRate: '3' }] },
    })
  })

  it('takes no other document for an invoice, and follows no entity', () => {
    for (const other of ['', 'no xml', '<html><body/></html>', '<Invoice/>', '<EInvoice/>', '{}'])
      expect(invoiceOfXml(bytes(other))).toBeNull()
    expect(xmlTree(bytes('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))).toBeNull()
    expect(openDataFile(ofdPackage({ 'OFD.xml': '<a/>' }))?.invoice ?? null).toBeNull()
    expect(openDataFile(bytes('PK'))?.invoice ?? null).toBeNull()
  })

  it('refuses a package that grows without end', () => {
    const bomb = zipSync({ 'OFD.xml': new Uint8Array(70 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(() => openDataFile(bomb)).toThrow(expect.objectContaining({ code: 'file.too-heavy' }))
    expect(openDataFile(zipSync({ 'word.xml': new Uint8Array(70 * 1024 * 1024) }))).toBeNull()
  })

  it('refuses steps and letters without end', () => {
    const letters = (count: number): string =>
      `<ofd:TextObject ID="9" Boundary="0 0 9 9" Size="3"><ofd:TextCode X="0" Y="4" DeltaX="g 999999999 1 g 999999999 1">${'a'.repeat(count)}</ofd:TextCode></ofd:TextObject>`
    const pageOf = (content: string) =>
      openDataFile(
        ofdPackage({
          ...ofdEntries,
          'Doc_0/Tpl/Content.xml': `<ofd:Page><ofd:Content><ofd:Layer>${content}</ofd:Layer></ofd:Content></ofd:Page>`,
        }),
      )
    expect(pageOf(letters(1000))?.pages[0].texts[0]?.places.at(-1)).toEqual({ x: 999, y: 4 })
    expect(() => pageOf(letters(60_000))).toThrow(expect.objectContaining({ code: 'file.too-heavy' }))
    expect(() => pageOf(letters(1).repeat(6000))).toThrow(expect.objectContaining({ code: 'file.too-heavy' }))
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (some, tail) => {
        expect(() => invoiceOfXml(some)).not.toThrow()
        expect(() => invoiceOfXml(bytes(`<Invoice>${tail}</Invoice>`))).not.toThrow()
        expect(() => openDataFile(some)).not.toThrow()
      }),
    )
  })
})
