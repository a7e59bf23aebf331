import type { OpenAPI } from '@orpc/contract'
import { personPaths } from './person/describe-person-routes.ts'
import { signedParts } from './signed-parts.ts'
import { verificationPath } from './verification/describe-verification.ts'
import { replyFamilies } from './reply-families.ts'

type Schema = OpenAPI.SchemaObject
type Schemas = Record<string, Schema>

const text = (description: string): Schema => ({ type: 'string', description })

const common: Schemas = {
  ...signedParts,
  typeId: {
    ...text([...replyFamilies].map(([typeId, { title }]) => `${typeId}: ${title}.`).join(' ')),
    enum: [...replyFamilies.keys()],
  },
  evidence: text(
    '`1`: each item also carries `state` and `evidence`, each line of text `state` and `confidences`. Left out, the answer is exactly the reference’s.',
  ),
}

const item: Schema = {
  type: 'object',
  required: ['nID', 'index', 'desc', 'content'],
  properties: {
    nID: { type: 'null' },
    index: { type: 'null' },
    desc: text('Names the value; in the reference’s order and not always unique.'),
    content: text(
      'Dates as YYYY-MM-DD. Of plates: confidence and brightness 0 to 100; motion direction 0, a still picture does not tell it. Portrait and Processed Image are bare Base64 JPEG; empty where there is none.',
    ),
    state: { type: 'string', enum: ['proven', 'look', 'conflict', 'missing'] },
    evidence: { type: 'array', items: { type: 'object' } },
  },
}

const cards: Schema = {
  type: 'array',
  items: { type: 'object', properties: { type: { type: 'string' }, items: { type: 'array', items: item } } },
}

const place: Schema = {
  type: 'object',
  properties: {
    left_top_right_bottom: text(
      '`x1-y1-x2-y2-x3-y3-x4-y4`: four corners, clockwise from the text’s top left, in whole pixels of the picture as given.',
    ),
  },
}

const charItem: Schema = {
  type: 'object',
  required: ['charInfo', 'chardesc', 'charValue'],
  properties: {
    charInfo: place,
    chardesc: text('`char0`, `char1`: the lines that stand side by side in the row.'),
    charValue: text('A whole line of print, or a cell of a table.'),
    state: { type: 'string', enum: ['plain', 'look'] },
    confidences: { type: 'array', items: { type: 'number' }, description: 'One a character, spaces left out. 0..1' },
  },
}

const rowItem: Schema = {
  type: 'object',
  required: ['rowdesc', 'pagedesc', 'rowInfo', 'rowContext'],
  properties: {
    rowdesc: text('`row0`, `row1`, in reading order, counted anew on each page.'),
    pagedesc: text('From 1; a TIFF may have several.'),
    rowInfo: place,
    rowContext: { type: 'object', properties: { charitem: { type: 'array', items: charItem } } },
  },
}

const pageText: Schema = {
  type: 'object',
  required: ['card'],
  properties: {
    card: { type: 'object', properties: { type: { type: 'string' }, rowitem: { type: 'array', items: rowItem } } },
  },
}

const reply: Schema = {
  type: 'object',
  required: ['message'],
  properties: {
    message: {
      type: 'object',
      required: ['status', 'value'],
      properties: {
        status: {
          type: 'integer',
          description:
            'On success the type of the card where that is a number (13, 2064), but 0 for bank cards, plates and text; -4 key or token, -3 more calls than may be, -2 parameter or unreadable file, -1 not recognised.',
        },
        value: text('A sentence.'),
      },
    },
    cardsinfo: { description: 'A list of cards, for text (1997) an object. Absent on failure.', oneOf: [cards, pageText] },
  },
}

const invoiceReply: Schema = {
  type: 'object',
  required: ['code', 'msg'],
  properties: {
    code: {
      type: 'integer',
      description: '0 on success; -4 key or token, -3 more calls than may be, -2 parameter or unreadable file, -1 no invoice.',
    },
    msg: text('A sentence.'),
    data: {
      type: 'array',
      description:
        'One entry for each invoice of the file: `invoice` with the values under the reference’s keys, `confidence` and `coord` under `<key>Confidence` and `<key>Coord` (eight whole pixels of the file’s page; -1 for none), `qrLists` with what its code says, `states` where `evidence` is 1.',
      items: { type: 'object' },
    },
  },
}

const ofInvoices: Schemas = {
  typeId: { ...text('20090: invoices of every kind.'), enum: ['20090'] },
  cutImage: text('`1`: each entry also carries its picture, upright, as bare Base64 JPEG in `cutUrlImage`.'),
}

interface Described {
  picture: Schemas
  asForm: readonly string[]
  /** What differs from the cards' endpoints. */
  more?: Schemas
  answer?: Schema
}

function operation(summary: string, { picture, asForm, more = {}, answer = reply }: Described) {
  const schema: Schema = {
    type: 'object',
    required: [...Object.keys(picture), 'key', 'token', 'timestamp', 'typeId'],
    properties: { ...picture, ...common, ...more },
  }
  return {
    // Beside /api/v1, not below it.
    servers: [{ url: '/' }],
    post: {
      tags: ['FlyOCR-compatible'],
      // Its own key and token stand in the form.
      security: [],
      summary,
      description: 'For programs made for FlyOCR. Answers HTTP 200 in the reference’s shape, failures too. Nothing is stored.',
      requestBody: { required: true, content: Object.fromEntries(asForm.map((form) => [form, { schema }])) },
      responses: { 200: { description: 'What was recognised, or why nothing was.', content: { 'application/json': { schema: answer } } } },
    },
  }
}

/** The compatible routes as paths of the OpenAPI document. */
export const compatPaths = {
  ...personPaths,
  ...verificationPath,
  '/api/recog.do': operation('Read a picture sent as a file', {
    picture: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
    asForm: ['multipart/form-data'],
  }),
  '/api/recogliu.do': operation('Read a picture sent as Base64', {
    picture: { img: text('Base64 of the picture, with or without a data: prefix.') },
    asForm: ['multipart/form-data', 'application/x-www-form-urlencoded'],
  }),
  '/api/v2/recogInvoive.do': operation('Read invoices sent as a file: picture, PDF, OFD or XML', {
    picture: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
    asForm: ['multipart/form-data'],
    more: ofInvoices,
    answer: invoiceReply,
  }),
  '/api/v2/recogInvoiveBase64.do': operation('Read invoices sent as Base64', {
    picture: { img: text('Base64 of the file, with or without a data: prefix.') },
    asForm: ['multipart/form-data', 'application/x-www-form-urlencoded'],
    more: ofInvoices,
    answer: invoiceReply,
  }),
}
