import { strToU8, zipSync } from 'fflate'

const party = (name: string, id: string): string => `
  <ram:Name>${name}</ram:Name>
  <ram:PostalTradeAddress><ram:PostcodeCode>04109</ram:PostcodeCode><ram:LineOne>Ring 3</ram:LineOne><ram:CityName>Leipzig</ram:CityName><ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress>
  <ram:SpecifiedTaxRegistration><ram:ID schemeID="FC">99/123</ram:ID></ram:SpecifiedTaxRegistration>
  <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">${id}</ram:ID></ram:SpecifiedTaxRegistration>`

/** An invoice in the form of ZUGFeRD 2: UN/CEFACT CII. */
export const ciiXml = `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:a" xmlns:ram="urn:b" xmlns:udt="urn:c">
 <rsm:ExchangedDocument><ram:ID>R-2031-7</ram:ID><ram:TypeCode>380</ram:TypeCode>
  <ram:IssueDateTime><udt:DateTimeString format="102">20310305</udt:DateTimeString></ram:IssueDateTime>
  <ram:IncludedNote><ram:Content>Danke &amp; bis bald</ram:Content></ram:IncludedNote></rsm:ExchangedDocument>
 <rsm:SupplyChainTradeTransaction>
  <ram:IncludedSupplyChainTradeLineItem>
   <ram:SpecifiedTradeProduct><ram:SellerAssignedID>K-1</ram:SellerAssignedID><ram:Name>Kabel</ram:Name></ram:SpecifiedTradeProduct>
   <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>9.9000</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
   <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">20.0000</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
   <ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax><ram:RateApplicablePercent>19.00</ram:RateApplicablePercent></ram:ApplicableTradeTax>
    <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>198.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement>
  </ram:IncludedSupplyChainTradeLineItem>
  <ram:ApplicableHeaderTradeAgreement>
   <ram:SellerTradeParty>${party('Lieferwerk GmbH', 'DE123456789')}</ram:SellerTradeParty>
   <ram:BuyerTradeParty>${party('Kundenwerk AG', 'DE987654321')}</ram:BuyerTradeParty>
  </ram:ApplicableHeaderTradeAgreement>
  <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
   <ram:ApplicableTradeTax><ram:CalculatedAmount>37.62</ram:CalculatedAmount><ram:BasisAmount>198.00</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>19.00</ram:RateApplicablePercent></ram:ApplicableTradeTax>
   <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:TaxBasisTotalAmount>198.00</ram:TaxBasisTotalAmount>
    <ram:TaxTotalAmount currencyID="GBP">33.00</ram:TaxTotalAmount><ram:TaxTotalAmount currencyID="EUR">37.62</ram:TaxTotalAmount>
    <ram:GrandTotalAmount>235.62</ram:GrandTotalAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
  </ram:ApplicableHeaderTradeSettlement>
 </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>`

const text = (id: number, said: string): string =>
  `<ofd:TextObject ID="${id}" Boundary="10 10 50 5" Size="3"><ofd:TextCode X="0" Y="4" DeltaX="g 3 3">${said}</ofd:TextCode></ofd:TextObject>`

/** An OFD package of these entries. */
export function ofdPackage(entries: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, content]) => [name, strToU8(content)])))
}

/** A digital invoice of China as OFD: its number as a property, its seller and sum as tagged texts. */
export const ofdEntries = {
  'OFD.xml':
    '<ofd:OFD xmlns:ofd="o"><ofd:DocBody><ofd:DocInfo><ofd:CustomDatas><ofd:CustomData Name="发票号码">26312000000000000017</ofd:CustomData><ofd:CustomData Name="校验码">123 456</ofd:CustomData></ofd:CustomDatas></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
  'Doc_0/Document.xml':
    '<ofd:Document xmlns:ofd="o"><ofd:CommonData><ofd:TemplatePage ID="1" BaseLoc="Tpl/Content.xml"/></ofd:CommonData><ofd:Pages><ofd:Page ID="2" BaseLoc="Pages/Content.xml"/></ofd:Pages></ofd:Document>',
  'Doc_0/Tpl/Content.xml': `<ofd:Page xmlns:ofd="o"><ofd:Content><ofd:Layer>${text(3, '电子发票(普通发票)')}</ofd:Layer></ofd:Content></ofd:Page>`,
  'Doc_0/Pages/Content.xml': `<ofd:Page xmlns:ofd="o"><ofd:Template TemplateID="1"/><ofd:Content><ofd:Layer>${text(5, '¥')}${text(6, '113.00')}${text(7, '甲公司')}</ofd:Layer></ofd:Content></ofd:Page>`,
  'Doc_0/Tags/CustomTag.xml':
    '<:eInvoice xmlns:=""><Seller><SellerName><ofd:ObjectRef PageRef="2">7</ofd:ObjectRef></SellerName></Seller><TaxInclusiveTotalAmount><ofd:ObjectRef>5</ofd:ObjectRef><ofd:ObjectRef>6</ofd:ObjectRef></TaxInclusiveTotalAmount></:eInvoice>',
}
