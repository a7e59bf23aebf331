import type { OpenAPI } from '@orpc/contract'
import { signedParts } from '../signed-parts.ts'

type Schema = OpenAPI.SchemaObject

const text = (description: string): Schema => ({ type: 'string', description })

const schema: Schema = {
  type: 'object',
  required: ['key', 'token', 'timestamp', 'typeId', 'invoiceNumber'],
  properties: {
    ...signedParts,
    typeId: { ...text('3007: invoice verification.'), enum: ['3007'] },
    invoiceCode: text('Of all but fully digital invoices.'),
    invoiceNumber: text('Always.'),
    billingDate: text('YYYY-MM-DD. Of all but blockchain invoices.'),
    totalAmount: text('Without tax; with tax of fully digital invoices and financial bills.'),
    checkCode: text('The last six digits; of a blockchain invoice all of it.'),
    salesTaxNo: text('Of blockchain invoices.'),
    orderNo: text('Of general electronic invoices.'),
  },
}

const reply: Schema = {
  type: 'object',
  required: ['code', 'msg'],
  properties: {
    code: {
      type: 'integer',
      description:
        'As the tax office answered: 0 where it knows the invoice, -30000 more than five failures today, -30001 other values, -30002 not found. -4 key or token, -3 more calls than may be, -2 parameter, -1 not asked or no answer. Never 0 unless the office said so.',
    },
    msg: text('As it came, or a sentence.'),
    data: {
      type: 'object',
      description:
        'The values that the office has, and `state`: 1 normal, 2 voided, 3 red, 7 partly red, 8 fully red. Beside -1, `offline`: what the values alone say, which is no word of the office.',
    },
  },
}

/** The invoice verification as a path of the OpenAPI document. */
export const verificationPath = {
  '/verapi/v2/verInvoice.do': {
    servers: [{ url: '/' }],
    post: {
      tags: ['FlyOCR-compatible'],
      summary: 'Ask the tax office whether an invoice is on record',
      security: [],
      description:
        'Passed on to the remote API, whose vendor charges for it, where one is set and an admin allowed it in Settings. Sent once and never again by itself.',
      requestBody: {
        required: true,
        content: { 'multipart/form-data': { schema }, 'application/x-www-form-urlencoded': { schema } },
      },
      responses: {
        200: { description: 'What the office says, or why it was not asked.', content: { 'application/json': { schema: reply } } },
      },
    },
  },
}
