import type { OpenAPI } from '@orpc/contract'
import { cardLayouts } from './card-layouts.ts'

type Schema = OpenAPI.SchemaObject
type Schemas = Record<string, Schema>

const text = (description: string): Schema => ({ type: 'string', description })

const common: Schemas = {
  key: text('The key shown at the first start, or FLYOCR_SERVE_KEY.'),
  token: text('Lower-case hex MD5 of `key+timestamp+secret`, with the plus signs.'),
  timestamp: text('Seconds or milliseconds since 1970; off by at most FLYOCR_SERVE_WINDOW_S.'),
  typeId: { ...text('13: passport and every document with a machine-readable zone. 12009: TD-1.'), enum: [...cardLayouts.keys()] },
  evidence: text('`1`: each item also carries `state` and `evidence`. Left out, the answer is exactly the reference’s.'),
}

const item: Schema = {
  type: 'object',
  required: ['nID', 'index', 'desc', 'content'],
  properties: {
    nID: { type: 'null' },
    index: { type: 'null' },
    desc: text('Names the value; in the reference’s order and not always unique.'),
    content: text('Dates as YYYY-MM-DD. Portrait and Processed Image are bare Base64 JPEG; empty where there is none.'),
    state: { type: 'string', enum: ['proven', 'look', 'conflict', 'missing'] },
    evidence: { type: 'array', items: { type: 'object' } },
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
          description: '13 or 2064 on success; -4 key or token, -2 parameter or unreadable file, -1 not recognised.',
        },
        value: text('A sentence.'),
      },
    },
    cardsinfo: {
      type: 'array',
      description: 'Absent on failure.',
      items: { type: 'object', properties: { type: { type: 'string' }, items: { type: 'array', items: item } } },
    },
  },
}

function operation(summary: string, { picture, asForm }: { picture: Schemas; asForm: readonly string[] }) {
  const schema: Schema = {
    type: 'object',
    required: [...Object.keys(picture), 'key', 'token', 'timestamp', 'typeId'],
    properties: { ...picture, ...common },
  }
  return {
    // Beside /api/v1, not below it.
    servers: [{ url: '/' }],
    post: {
      tags: ['FlyOCR-compatible'],
      summary,
      description: 'For programs made for FlyOCR. Answers HTTP 200 in the reference’s shape, failures too. Nothing is stored.',
      requestBody: { required: true, content: Object.fromEntries(asForm.map((form) => [form, { schema }])) },
      responses: { 200: { description: 'What was recognised, or why nothing was.', content: { 'application/json': { schema: reply } } } },
    },
  }
}

/** The compatible routes as paths of the OpenAPI document. */
export const compatPaths = {
  '/api/recog.do': operation('Read a picture sent as a file', {
    picture: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
    asForm: ['multipart/form-data'],
  }),
  '/api/recogliu.do': operation('Read a picture sent as Base64', {
    picture: { img: text('Base64 of the picture, with or without a data: prefix.') },
    asForm: ['multipart/form-data', 'application/x-www-form-urlencoded'],
  }),
}
