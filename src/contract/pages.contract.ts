import { oc } from '@orpc/contract'
import { z } from 'zod'
import { quadSchema } from '#domain/geometry.ts'
import { errorsOf } from './errors-of.ts'

const tags = ['pages']
const page = z.object({ id: z.uuid(), index: z.coerce.number().int().min(0) })
const pictureErrors = errorsOf('record.not-found', 'page.not-found', 'picture.destroyed', 'record.not-ready')

/** More than a page has words that somebody blacks out one by one. */
const mostBoxes = 500

export const pagesContract = {
  picture: oc
    .route({
      method: 'GET',
      path: '/records/{id}/pages/{index}/picture',
      tags,
      summary: 'The upright page: JPEG, or SVG where a file names fonts that it does not bring along',
    })
    .input(
      page.extend({
        /** `display`: at most 1600 pixels on the longer side; `thumbnail`: 240. */
        size: z.enum(['full', 'display', 'thumbnail']).default('display'),
      }),
    )
    .output(z.file())
    .errors(pictureErrors),
  crop: oc
    .route({
      method: 'GET',
      path: '/records/{id}/pages/{index}/crop',
      tags,
      summary: 'A part of the upright page, turned upright: JPEG, or SVG where a file names fonts that it does not bring along',
    })
    .input(
      page.extend({
        /** x1,y1,…,x4,y4: four corners clockwise from the text's top left, fractions of the upright page. */
        quad: z.string().regex(/^-?[\d.]+(,-?[\d.]+){7}$/),
        maxSide: z.coerce.number().int().min(16).max(1600).default(1200),
      }),
    )
    .output(z.file())
    .errors(pictureErrors),
  original: oc
    .route({ method: 'GET', path: '/records/{id}/pages/{index}/original', tags, summary: 'The file as it was given' })
    .input(page)
    .output(z.file())
    .errors({ ...pictureErrors, ...errorsOf('page.redacted') }),
  redactions: oc
    .route({ method: 'GET', path: '/records/{id}/pages/{index}/redactions', tags, summary: 'Which parts of a page are blacked out' })
    .input(page)
    .output(z.object({ boxes: z.array(quadSchema) }))
    .errors(errorsOf('record.not-found', 'page.not-found')),
  setRedactions: oc
    .route({
      method: 'PUT',
      path: '/records/{id}/pages/{index}/redactions',
      tags,
      summary: 'Black parts of a page out: they are burnt into its picture when that leaves, and the original stays here',
    })
    .input(page.extend({ boxes: z.array(quadSchema).max(mostBoxes) }))
    .output(z.object({ boxes: z.array(quadSchema) }))
    .errors(pictureErrors),
  redacted: oc
    .route({
      method: 'GET',
      path: '/records/{id}/pages/{index}/redacted',
      tags,
      summary: 'The upright page as JPEG with its black boxes burnt in, without metadata and text',
    })
    .input(page)
    .output(z.file())
    .errors(pictureErrors),
}
