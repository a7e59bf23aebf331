import { type RemoteOutcome, remoteOutcome } from '#domain/remote-outcome.ts'
import type { DocumentReading, Engine, PageReading, Picture, ReadDocumentRequest } from '../engine.ts'

export interface AskRemote {
  embedded: Engine
  remote: Engine
  mayAsk: () => Promise<boolean>
  request: ReadDocumentRequest
}

/** What the remote reads of a document that our own engine has looked at; why not, where nothing was asked. */
export async function askRemote(
  { embedded, remote, mayAsk, request }: AskRemote,
  own: DocumentReading,
): Promise<DocumentReading | RemoteOutcome> {
  if (!remote.readDocument) throw new Error(`the engine ${remote.name} cannot read documents`)
  const area = own.area ? { area: own.area } : {}
  const pictures = await Promise.all(
    own.pages.map(async (page, index) => pictureToSend(embedded, page, { ...request.pictures[index], ...area })),
  )
  if (!(await mayAsk())) return remoteOutcome('no-answer', { because: 'asked-before' })
  const { today, signal } = request
  const sides = own.pages.map(({ side = null }) => side)
  // Where our own engine has parted a picture, each part is one document.
  const mayHoldSeveral = request.mayHoldSeveral === true && !own.area
  return remote.readDocument({ pictures, documentType: own.documentType, sides, today, mayHoldSeveral, ...(signal && { signal }) })
}

/** Longest side of a picture that is sent, in pixels: print of a card is as large as at 300 dots an inch and more. */
const sentSide = 2000

/**
 * The upright page flattened: nothing that lies around the document leaves this machine, nor what its file says of the
 * place and the camera; and what is answered about places is about the page as we show it.
 */
async function pictureToSend({ renderPage }: Engine, { transform }: PageReading, picture: Partial<Picture>): Promise<Picture> {
  const { bytes, frame, area } = picture
  if (!renderPage || !bytes) throw new Error('the page cannot be drawn')
  const page = await renderPage({
    picture: { bytes, ...(frame !== undefined && { frame }), area: area ?? null },
    transform,
    maxSide: sentSide,
    crop: null,
    asPixels: true,
  })
  return { bytes: page.bytes }
}
