import { implement } from '@orpc/server'
import { pagesContract } from '#contract/pages.contract.ts'
import type { RenderedPage } from '#engine/engine.ts'
import type { Context } from '../context.ts'
import { noteViews } from '../history/note-views.ts'
import type { Services } from '../services.ts'
import { attachmentOf } from './attachment-of.ts'
import type { PictureCache } from './picture-cache.ts'
import { pictureSizes } from './picture-sizes.ts'
import { quadOfText } from './quad-of-text.ts'
import { findAnyPage } from './find-original.ts'
import { readOriginal } from './read-original.ts'
import { readRedacted } from './read-redacted.ts'
import { setRedactions } from './set-redactions.ts'
import { readPicture } from './read-picture.ts'

interface PagesNeeds {
  pictures: PictureCache
  /** Resolves once the cache is told what is destroyed: no picture is kept in it before. */
  whenListening: () => Promise<void>
}

/** The pictures of a record's pages. None of them may stay in a cache of the browser or of a proxy. */
export function createPagesRoutes(services: Services, { pictures, whenListening }: PagesNeeds) {
  const api = implement(pagesContract).$context<Context>()
  const needs = { ...services, cache: pictures, whenListening }
  const noteView = noteViews(services)

  return {
    picture: api.picture.handler(async ({ input, context }) => {
      keepOutOfCaches(context)
      const picture = await readPicture(needs, { ...input, maxSide: pictureSizes[input.size], crop: null })
      // On a thumbnail nothing can be read.
      if (input.size !== 'thumbnail') await noteView({ ...input, who: context.who })
      return pictureFile(context, picture, `page-${input.index + 1}`)
    }),
    crop: api.crop.handler(async ({ input, context }) => {
      keepOutOfCaches(context)
      const picture = await readPicture(needs, { ...input, crop: quadOfText(input.quad) })
      await noteView({ ...input, who: context.who })
      return pictureFile(context, picture, `part-of-page-${input.index + 1}`)
    }),
    redactions: api.redactions.handler(async ({ input }) => ({ boxes: (await findAnyPage(services, input)).redactions })),
    setRedactions: api.setRedactions.handler(async ({ input, context: { who } }) => {
      await setRedactions(services, { ...input, who })
      return { boxes: input.boxes }
    }),
    redacted: api.redacted.handler(async ({ input, context }) => {
      keepOutOfCaches(context)
      const file = await readRedacted(services, { ...input, who: context.who })
      context.resHeaders?.set('content-disposition', attachmentOf(file.name))
      return file
    }),
    original: api.original.handler(async ({ input, context }) => {
      keepOutOfCaches(context)
      const file = await readOriginal(services, { ...input, who: context.who })
      context.resHeaders?.set('content-disposition', attachmentOf(file.name))
      return file
    }),
  }
}

/** A drawn page opened by itself would be a document of this site: nothing in it may run, ask or frame. */
const drawnPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"

function pictureFile({ resHeaders }: Context, { bytes, mediaType }: RenderedPage, name: string): File {
  const isDrawn = mediaType === 'image/svg+xml'
  if (isDrawn) resHeaders?.set('content-security-policy', drawnPolicy)
  return new File([Buffer.from(bytes)], `${name}.${isDrawn ? 'svg' : 'jpg'}`, { type: mediaType })
}

function keepOutOfCaches({ resHeaders }: Context): void {
  resHeaders?.set('cache-control', 'no-store, private')
  resHeaders?.set('x-content-type-options', 'nosniff')
}
