import type { DocumentSide } from '#domain/document-type.ts'
import type { PageTransform } from '#domain/page.ts'
import type { FaceBasis } from '#domain/face/face-basis.ts'
import type { FaceMoment } from '#domain/face/face-moment.ts'
import type { FaceComparison } from '#domain/face/judge-comparison.ts'
import type { StillLiveness } from '#domain/face/judge-liveness.ts'
import type { VideoLiveness } from '#domain/face/judge-video-liveness.ts'
import type { Point, Quad } from '#domain/geometry.ts'
import type { AskedValue, TaxOfficeAnswer } from '#domain/invoice/tax-office.ts'
import type { PageText } from '#domain/page-text.ts'
import type { Reading } from '#domain/reading.ts'
import type { TypeGuess } from '#domain/record.ts'
import type { RemoteOutcome } from '#domain/remote-outcome.ts'

/** A picture as it was given: the file's own bytes. */
export interface Picture {
  bytes: Uint8Array
  /** Which picture of a file that holds several (TIFF), or which page (PDF), from 0; the first when left out. */
  frame?: number
  /**
   * The part of it that is meant: corners clockwise from the part's top left, as fractions of the EXIF-upright picture;
   * all of it when absent or null. To the engine that part, flattened, is the picture: all that it says is of the part.
   */
  area?: Quad | null
}

/** What a picture's headers say. `width` and `height` are those of the picture upright by its EXIF orientation. */
export interface PictureSize {
  mediaType: string
  width: number
  height: number
  /** How many pictures the file holds: each is a page. */
  frames: number
}

export interface ReadDocumentRequest {
  /** The pages of one document, in order. */
  pictures: readonly Picture[]
  /** A key of the catalogue when a person fixed the type; null to find out. */
  documentType: string | null
  /** Keys of the catalogue of which it is one, where nobody knows which. */
  among?: readonly string[]
  /**
   * Clockwise quarter turns (0..3) that bring each EXIF-upright original upright, as a person said; absent or null: the
   * engine finds out. Where the page itself shows which way is up (its machine-readable lines), the page wins.
   */
  quarterTurns?: readonly (number | null)[]
  /** Which side of the document each picture shows, where that is known. */
  sides?: readonly (DocumentSide | null)[]
  /** The day it is, ISO; decides centuries of two-digit years. */
  today: string
  /** Whether a picture of several documents may come back as several; only where there is one picture. */
  mayHoldSeveral?: boolean
  signal?: AbortSignal
  /** Told as soon as something is known: first fields first. Later readings of the same page and source replace earlier ones. */
  onProgress?: (progress: ReadProgress) => void
}

export interface ReadProgress {
  pageIndex: number
  documentType: string | null
  readings: readonly Reading[]
}

/** What one page turned out to be. Boxes of its readings are fractions of the upright page that `transform` makes. */
export interface PageReading {
  transform: PageTransform
  /** Which side of the document it shows; null or absent where nothing tells. */
  side?: DocumentSide | null
  portrait: Quad | null
  readings: readonly Reading[]
  /** Further documents of the type on the page, each with its readings, likeliest first: the other plates of a photo. Absent where a page is one. */
  others?: readonly (readonly Reading[])[]
  /** The machine-readable lines as read, [] when there are none. */
  mrzLines: readonly string[]
  /** Where print stands on it, as 256 characters `0` and `1` of which pages that look alike have nearly all in common; null or absent where there is too little. */
  pattern?: string | null
  /** All print of the page but its machine-readable lines; null where the engine did not read it whole. */
  text: PageText | null
  /** Milliseconds a stage, for the bench. */
  timings: Readonly<Record<string, number>>
}

export interface DocumentReading {
  /** A key of the catalogue, or null when the engine cannot tell. */
  documentType: string | null
  /** What it may be, likeliest first, where the engine was to find out; three at most. */
  guesses?: readonly TypeGuess[]
  pages: readonly PageReading[]
  /** The part of the picture that it stands on, where the picture shows several documents: see `Picture.area`. */
  area?: Quad
  /** The other documents of the picture, each on its own part of it. */
  others?: readonly (DocumentReading & { area: Quad })[]
  /** Further documents of the picture of which nobody says where on it they are. */
  unplaced?: readonly DocumentReading[]
  /** What became of it at the remote API; absent where that was not to be asked. */
  remote?: RemoteOutcome
}

/** Which of a page's pictures: the upright page whole, at most `maxSide` pixels on its longer side, or one part of it. */
export interface RenderRequest {
  picture: Picture
  transform: PageTransform
  /** Longest side in pixels; null for as many as there are. */
  maxSide: number | null
  /** A part of the upright page; null for all of it. */
  crop: Quad | null
  /** For readers that know no SVG: what only a browser can draw is then missing. */
  asPixels?: boolean
}

/** A page's picture as it is sent: JPEG, or SVG where print is drawn by the browser that shows it. */
export interface RenderedPage {
  bytes: Uint8Array
  mediaType: string
}

/** What an invoice is asked for by at the tax office. */
export interface VerifyInvoiceRequest {
  values: readonly AskedValue[]
}

export interface VerifiedInvoice {
  answer: TaxOfficeAnswer
  /** All that the answer carries of the invoice, as it came, lists too: for whoever passes it on. Null where it carries nothing. */
  data: Readonly<Record<string, unknown>> | null
}

/** A picture of somebody. */
export interface FacePictureRequest extends Picture {
  /** Which face is meant: the one nearest to this place, in fractions of the upright picture; the largest when left out. */
  at?: Point | null
}

export interface CompareFacesRequest {
  pictures: readonly [FacePictureRequest, FacePictureRequest]
  signal?: AbortSignal
}

export interface JudgeLivenessRequest {
  picture: FacePictureRequest
  signal?: AbortSignal
}

/** A picture out of a video, `atMs` milliseconds after its beginning. */
export interface VideoFrame extends Picture {
  atMs: number
}

export type JudgeVideoLivenessRequest = { signal?: AbortSignal } & (
  | {
      /** In order of time; 10 to 15 a second. */
      frames: readonly VideoFrame[]
    }
  | {
      /** An animated WebP or GIF, as the file's bytes. */
      video: Uint8Array
    }
)

export interface LookAtFramesRequest {
  /** In order of time; 10 to 15 a second. */
  frames: readonly VideoFrame[]
  signal?: AbortSignal
}

/** What frames show of a face, one moment a frame. */
export interface SeenFrames {
  moments: FaceMoment[]
  /** What `judgeMoments` of them all then rests on. */
  basis: FaceBasis
}

/** Something that can read documents. What it cannot do is absent. Failures of the picture are `AppError`s with a `file.` or `page.` code. */
export interface Engine {
  name: 'embedded' | 'flyocr' | 'replay'
  /** Loads models; resolves when the first document can be read. */
  start: () => Promise<void>
  stop: () => Promise<void>
  readDocument?: (request: ReadDocumentRequest) => Promise<DocumentReading>
  /** The upright page or a part of it. */
  renderPage?: (request: RenderRequest) => Promise<RenderedPage>
  /** Looks at headers only, decodes nothing: throws the `AppError` that says why the picture cannot be read. */
  inspectPicture?: (picture: Picture) => Promise<PictureSize>
  /** Asks the tax office for an invoice, once. Throws `engine.unavailable` when the question surely was not sent. */
  verifyInvoice?: (request: VerifyInvoiceRequest) => Promise<VerifiedInvoice>
  /** Whether two pictures show the same person: a hint for a person, not a proof. A picture without a face is answered, not refused. */
  compareFaces?: (request: CompareFacesRequest) => Promise<FaceComparison>
  /** Whether a picture looks like one of a living person. Plain prints and screens are told; masks pass. Certified by nobody. */
  judgeLiveness?: (request: JudgeLivenessRequest) => Promise<StillLiveness>
  /** As `judgeLiveness`, over time; and whether somebody blinks, opens the mouth, turns, or is replaced by somebody else. */
  judgeVideoLiveness?: (request: JudgeVideoLivenessRequest) => Promise<VideoLiveness>
  /** What each frame shows of a face: of a film that comes piece by piece, so that no frame need be kept. */
  lookAtFrames?: (request: LookAtFramesRequest) => Promise<SeenFrames>
}
