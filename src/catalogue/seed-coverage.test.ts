import { describe, expect, it } from 'vitest'
import type { FlyocrRow } from '#domain/document-type.ts'
import { catalogue, findDocumentType } from './catalogue.ts'
import { combinedTypes } from './combined-types.ts'
import { invoiceKinds, invoiceTypeId } from './invoice/invoice-kinds.ts'
import { invoiceVerification } from './invoice/invoice-verification.ts'
import { personChecks } from './person-checks.ts'

type ReferenceRow = readonly [endpoint: FlyocrRow['endpoint'], code: string, side: FlyocrRow['side'], title: string]

/**
 * Every row of the remote API's reference, in its order: types by their number, invoices by their kind. Two of them it
 * lists without a number; they stand here under ours.
 */
const reference: readonly ReferenceRow[] = [
  ['recog', '13', null, 'Passport'],
  ['recog', '12009', null, 'Travel document (TD-1)'],
  ['recog', '17', 'front', 'Bank card'],
  ['recog', '2', 'front', 'Chinese ID Card - Front Page'],
  ['recog', '3', 'back', 'Chinese ID Card - Back Page'],
  ['recog', '101', null, 'Automatic Classification of Chinese ID Card'],
  ['recog', '5', 'front', "Chinese Driver's License"],
  ['recog', 'lg20', 'front', "Chinese Electronic Driver's License - Front Page"],
  ['recog', 'lg21', 'back', "Chinese Electronic Driver's License - Back Page"],
  ['recog', '6', 'front', 'Chinese Vehicle License'],
  ['recog', '12', 'front', 'Chinese Visa'],
  ['recog', 'lg8', 'front', 'Chinese Birth Certificate'],
  ['recog', '28', 'back', "Chinese Driver's License - Back Page"],
  ['recog', '30', 'back', 'Chinese Vehicle License - Back Page'],
  ['recog', '33', 'front', 'Foreign Permanent Resident ID Card'],
  ['recog', '1003', 'front', 'China Exit and Entry Permit - Portrait Page'],
  ['recog', '1004', 'back', 'China Exit and Entry Permit - Information Page'],
  ['recog', '102', null, "Automatic Classification of Chinese Driver's License"],
  ['recog', '103', null, 'Automatic Classification of Chinese Vehicle License'],
  ['recog', '104', null, "Automatic Classification of Chinese Identity Card, Vehicle License,Driver's License"],
  ['recog', '14', 'front', 'China Travel Permit for Hong Kong and Macao Residents - Portrait Page'],
  ['recog', '15', 'back', 'China Travel Permit for Hong Kong and Macao Residents - MRZ Page'],
  ['recog', '22', 'front', 'Exit - Entry Permit for Travelling to and from Hong Kong and Macau 2014 Version - Portrait Page'],
  ['recog', '25', 'front', 'China Travel Permit for Taiwan Residents 2015 Version - Portrait Page'],
  ['recog', '26', 'back', 'China Travel Permit for Taiwan Residents 2015 Version - MRZ Page'],
  ['recog', '31', 'front', 'Residence Permit for Hong Kong, Macao, and Taiwan Residents - Front Page'],
  ['recog', '32', 'back', 'Residence Permit for Hong Kong, Macao, and Taiwan Residents - Back Page'],
  ['recog', '29', 'front', 'Exit - Entry Permit for Taiwan 2017 Version - Portrait Page'],
  ['recog', '2097', 'front', 'Algerian ID Card - Portrait Page'],
  ['recog', '2081', 'front', 'Egyptian ID Card - Portrait Page'],
  ['recog', '2082', 'back', 'Egyptian ID Card - Back Page'],
  ['recog', '1001', 'front', 'Hongkong Identity Card - Portrait Page'],
  ['recog', '1015', 'front', 'Hong Kong Arrival Card'],
  ['recog', '2010', 'front', 'Indonesian ID Card'],
  ['recog', '2041', 'front', "Indonesian Driver's License"],
  ['recog', '2051', 'front', "Japanese Driver's License"],
  ['recog', '2065', 'front', 'Jordanian ID Card - Portrait Page'],
  ['recog', '2094', 'front', 'Kuwaiti ID Card'],
  ['recog', '2087', 'front', 'Lebanese ID Card - Portrait Page'],
  ['recog', '1005', 'front', 'Macao Identity Card - Portrait Page'],
  ['recog', '1014', 'front', "Macao Non - resident worker's identification Card"],
  ['recog', '2001', 'front', 'Malaysian ID Card'],
  ['recog', '2021', 'front', "Malaysian Driver's License"],
  ['recog', '2013', 'front', 'Mexican Voter ID Card (ABC)'],
  ['recog', '2014', 'back', 'Mexican Voter ID Card (ABC) - Back Page'],
  ['recog', '2003', 'front', "New Zealand Driver's License"],
  ['recog', '2095', 'front', 'Oman ID Card - Portrait Page'],
  ['recog', '2096', 'front', 'Oman Residency Permit - Portrait Page'],
  ['recog', '2098', 'front', 'Pakistan ID Card'],
  ['recog', '2022', 'front', 'Philippine ID Card'],
  ['recog', '2086', 'front', 'Saudi Arabian Residency Permit'],
  ['recog', '2110', 'front', 'Saudi Arabian ID Card - Portrait Page'],
  ['recog', '2004', 'front', 'Singaporean ID Card 2004 Version'],
  ['recog', '2031', 'front', "Singaporean Driver's License"],
  ['recog', '2020', 'front', "Swedish Driver's License"],
  ['recog', '1031', 'front', 'Taiwan Identity Card - Front Page'],
  ['recog', '1032', 'back', 'Taiwan Identity Card - Back Page'],
  ['recog', '2016', 'back', 'Thai ID Card - Back Page'],
  ['recog', '2011', 'front', 'Thai ID Card'],
  ['recog', '2012', 'front', "Thai Driver's License(Auto)"],
  ['recog', '2063', 'front', 'Emirates ID Card - Portrait Page'],
  ['recog', '2064', 'back', 'Emirates ID Card - MRZ Page'],
  ['recog', '2093', 'front', 'Djiboutian ID Card - Portrait Page'],
  ['recog', 'eu-driving-licence', 'front', "EU Driver's License"],
  ['recog', '2071', 'front', 'Kenyan ID Card'],
  ['recog', '19', null, 'Licence plate'],
  ['recog', '1997', null, 'General document'],
  ['invoice', '20090', null, 'Invoice (automatic classification)'],
  ['invoice', '1', null, 'Value added tax special invoice'],
  ['invoice', '3', null, 'Unified sales invoice for motor vehicles'],
  ['invoice', '4', null, 'Value added tax ordinary invoice'],
  ['invoice', '8', null, 'Value added tax electronic special invoice'],
  ['invoice', '9', null, 'Electronic invoices (value-added tax special invoices)'],
  ['invoice', '10', null, 'Value added tax ordinary invoice (electronic)'],
  ['invoice', '11', null, 'Value added tax ordinary invoice (roll format)'],
  ['invoice', '14', null, 'Value added tax ordinary invoice (toll)'],
  ['invoice', '15', null, 'Unified Sales Invoice for Used Cars'],
  ['invoice', '20', null, 'Train tickets'],
  ['invoice', '21', null, 'Blockchain Invoices'],
  ['invoice', '22', null, 'Shipping Tickets'],
  ['invoice', '23', null, 'Fixed Invoice'],
  ['invoice', '24', null, 'Universal Machine Printed Invoices'],
  ['invoice', '25', null, 'Taxi Invoice'],
  ['invoice', '26', null, 'Passenger Bus Tickets'],
  ['invoice', '27', null, 'Electronic Air Transport Ticket itinerary'],
  ['invoice', '28', null, 'Toll fees'],
  ['invoice', '31', null, 'Didi Travel itinerary'],
  ['invoice', '33', null, 'Sales List'],
  ['invoice', '34', null, 'Financial electronic bills'],
  ['invoice', '35', null, 'Customs Special Payment Certificate'],
  ['invoice', '36', null, 'General Electronic Invoice'],
  ['invoice', '37', null, 'Tax Payment Certificate'],
  ['invoice', '38', null, 'Medical Tickets'],
  ['invoice', '39', null, 'Train refund ticket'],
  ['invoice', '61', null, 'Electronic Invoice (Air Transport Electronic Ticket itinerary)'],
  ['invoice', '62', null, 'Electronic Invoice (Railway Electronic Ticket)'],
  ['invoice', '83', null, 'Electronic Invoice (Regular Invoice)'],
  ['invoice', '91', null, 'Full electronic paper invoice (value-added tax special invoice)'],
  ['invoice', '92', null, 'Full electronic paper invoice (value-added tax ordinary invoice)'],
  ['invoice', '40', null, 'General Payment Certificate for Non Tax Income (Electronic)'],
  ['invoice', '41', null, 'Vehicle Toll General (Electronic) Invoice'],
  ['invoice', '93', null, 'All Electric Paper Ticket (Unified Invoice for Motor Vehicle Sales)'],
  ['invoice', '94', null, 'All Electric Paper Ticket (Unified Invoice for Used Car Sales)'],
  ['invoice', '42', null, 'Bank Receipt'],
  ['invoice', '99', null, 'Other bills'],
  ['verapi', '21', null, 'Face comparison'],
  ['verapi', '3035', null, 'Silent liveness detection'],
  ['verapi', '3035 video', null, 'Video liveness detection'],
  ['verapi', '3007', null, 'Invoice verification'],
]

const withoutNumber = ['recog/eu-driving-licence', 'recog/2071', 'invoice/commercial-invoice', 'invoice/receipt']

const rows = catalogue.flatMap((documentType) => documentType.rows.map((row) => ({ ...row, key: `${row.endpoint}/${row.typeId}` })))
const answered = [
  ...rows.map(({ key }) => key),
  ...combinedTypes.map(({ typeId }) => `recog/${typeId}`),
  `invoice/${invoiceTypeId}`,
  ...personChecks.map(({ typeId, takes }) => `verapi/${typeId}${takes === 'video' ? ' video' : ''}`),
  `verapi/${invoiceVerification.typeId}`,
]

describe("the remote API's reference", () => {
  it('has 109 rows, each with a code of its own', () => {
    expect(new Set(reference.map(([endpoint, code]) => `${endpoint}/${code}`)).size).toBe(109)
  })

  it.each(reference)('%s %s (%s) is answered by one entry: %s', (endpoint, code, side) => {
    const key = `${endpoint}/${code}`
    expect(answered.filter((each) => each === key)).toHaveLength(1)
    const row = rows.find((each) => each.key === key)
    if (row !== undefined) expect([side, null]).toContain(row.side)
  })

  it('has each of our rows, and marks those as ours that it has not', () => {
    const known = new Set(reference.map(([endpoint, code]) => `${endpoint}/${code}`))
    const ours = new Set(rows.flatMap(({ key, isOurs }) => (isOurs ? [key] : [])))
    expect(answered.filter((key) => !known.has(key) && !ours.has(key))).toEqual([])
    expect([...ours].toSorted()).toEqual(withoutNumber.toSorted())
  })

  it('combines documents that are in the catalogue', () => {
    const members = new Set(combinedTypes.flatMap((combined) => combined.members))
    expect([...members].filter((key) => findDocumentType(key) === null)).toEqual([])
  })

  it('has 37 kinds of invoices, each a document type', () => {
    expect(invoiceKinds).toHaveLength(37)
    expect(invoiceKinds.filter(({ key }) => findDocumentType(key) === null)).toEqual([])
  })

  it('verifies kinds of invoices that it knows, by what they have', () => {
    for (const { kinds, needs } of invoiceVerification.takes) {
      for (const code of kinds) {
        const kind = invoiceKinds.find((each) => each.code === code)
        expect(kind?.key).toBeDefined()
        expect(needs).toContain('invoiceNumber')
      }
    }
  })
})
