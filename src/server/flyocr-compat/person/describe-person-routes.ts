import type { OpenAPI } from '@orpc/contract'
import { comparisonTypeId } from './answer-comparison.ts'
import { signedParts } from '../signed-parts.ts'
import { livenessTypeId } from './answer-still-liveness.ts'

type Schema = OpenAPI.SchemaObject
type Schemas = Record<string, Schema>

const text = (description: string): Schema => ({ type: 'string', description })
const picture = (description: string): Schema =>
  text(`${description} As a file, or as Base64 with or without a data: prefix. JPEG, PNG, WebP, TIFF, AVIF, BMP, JPEG 2000 or PDF.`)

const signed: Schemas = {
  ...signedParts,
  evidence: text(
    '`1`: the answer also carries `evidence`: what was found, the faces with their places, warnings (`several-faces`, `small-face`, `turned-face`, `few-frames`), networks and limits. Left out, the answer is exactly the reference’s.',
  ),
}

const reply: Schema = {
  type: 'object',
  required: ['messageString'],
  properties: {
    infoList: {
      type: 'array',
      description: 'Absent on failure.',
      items: {
        type: 'object',
        properties: {
          veritem: {
            type: 'array',
            items: { type: 'object', properties: { desc: text(''), name: { type: 'null' }, content: text('') } },
          },
        },
      },
    },
    messageString: {
      type: 'object',
      required: ['status', 'value'],
      properties: {
        status: text(
          '`2000` on success; `-4` key or token, `-3` more calls than may be, `-2` parameter or unreadable file, `-1` no face, or faces are turned off.',
        ),
        value: text('`success`, or a sentence.'),
      },
    },
    evidence: { type: 'object' },
  },
}

const honest =
  'A hint for a person, not a proof; not certified against spoofing. Off until an admin turns it on in Settings. Answers HTTP 200 in the reference’s shape, failures too. Nothing is stored.'

interface Described {
  summary: string
  about: string
  typeId: string
  required: readonly string[]
  parts: Schemas
}

function operation({ summary, about, typeId, required, parts }: Described) {
  const schema: Schema = {
    type: 'object',
    required: [...required, 'key', 'token', 'timestamp', 'typeId'],
    properties: { ...parts, ...signed, typeId: { ...text(''), enum: [typeId] } },
  }
  return {
    servers: [{ url: '/' }],
    post: {
      tags: ['FlyOCR-compatible'],
      summary,
      security: [],
      description: `${about} ${honest}`,
      requestBody: {
        required: true,
        content: { 'multipart/form-data': { schema }, 'application/x-www-form-urlencoded': { schema } },
      },
      responses: { 200: { description: 'What was found, or why nothing was.', content: { 'application/json': { schema: reply } } } },
    },
  }
}

/** The checks of persons as paths of the OpenAPI document. */
export const personPaths = {
  '/verapi/verFaceImage.do': operation({
    summary: 'Compare the faces of two pictures',
    about:
      '`Decision result:yes` or `no`, and `Decision value:` 0 to 100: our own scale, 50 where the answer turns. Of several faces the largest is meant.',
    typeId: comparisonTypeId,
    required: ['img1', 'img2'],
    parts: { img1: picture('Somebody.'), img2: picture('Perhaps the same person.') },
  }),
  '/verapi/verLivenessImage.do': operation({
    summary: 'Judge whether a picture shows a living person',
    about: '`Living body` or `Non-living body`, which we also say where we are not sure. Plain prints and screens are told; masks pass.',
    typeId: livenessTypeId,
    required: ['img'],
    parts: { img: picture('Somebody.') },
  }),
  '/verapi/verLivenessVideo.do': operation({
    summary: 'Judge whether a video shows a living person',
    about:
      'Five lines: value, live or not, replacement, blinking, mouth. A second at least, 20 at most. Takes animated WebP and GIF in `img`; MP4, WebM and MOV cannot be decoded here: send their frames, 10 to 15 a second, as `frame0`, `frame1` and so on.',
    typeId: livenessTypeId,
    required: [],
    parts: {
      img: text('An animated WebP or GIF: as a file, or as Base64 with or without a data: prefix.'),
      frame0: picture('In place of `img`: the first frame; `frame1`, `frame2` and so on are the others.'),
      fps: text('How many frames there are a second, 1 to 60; 12 when left out. Of `img` its own times count.'),
    },
  }),
}
