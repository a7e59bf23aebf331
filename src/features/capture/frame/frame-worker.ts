import type { Bounds, Quad } from '#domain/geometry.ts'
import type { FrameAnswer, FrameQuestion } from './frame-message.ts'
import { type GreyFrame, greyOfPixels } from './grey-frame.ts'
import { judgeFrame, judgedDpi } from './judge-frame.ts'
import { placeInFrame } from './page-place.ts'

/** The whole view is looked at in this size: enough for the page's outline. */
const longestSide = 320
const canvas = new OffscreenCanvas(longestSide, longestSide)
const context = canvas.getContext('2d', { willReadFrequently: true })

/** A part of the frame in shades of grey, made smaller by `scale`. */
function greyPart(frame: CanvasImageSource, part: Bounds, scale: number): GreyFrame {
  if (!context) throw new Error('no 2d context')
  const [width, height] = [Math.max(1, Math.round(part.width * scale)), Math.max(1, Math.round(part.height * scale))]
  if (canvas.width < width) canvas.width = width
  if (canvas.height < height) canvas.height = height
  context.drawImage(frame, part.x, part.y, part.width, part.height, 0, 0, width, height)
  return greyOfPixels(context.getImageData(0, 0, width, height))
}

/** The lower middle of the page in the camera's pixels: there is the print that matters most. */
function printOf(corners: Quad, camera: FrameQuestion['camera']): Bounds {
  const [from, to] = [placeInFrame(corners, 0.2, 0.55), placeInFrame(corners, 0.8, 0.92)]
  const clamped = (share: number, size: number) => Math.round(Math.min(Math.max(share, 0), 1) * size)
  const [left, right] = [clamped(Math.min(from.x, to.x), camera.width - 32), clamped(Math.max(from.x, to.x), camera.width)]
  const [top, bottom] = [clamped(Math.min(from.y, to.y), camera.height - 32), clamped(Math.max(from.y, to.y), camera.height)]
  return { x: left, y: top, width: Math.max(32, right - left), height: Math.max(32, bottom - top) }
}

addEventListener('message', ({ data: { turn, frame, camera, kind } }: MessageEvent<FrameQuestion>) => {
  const whole = greyPart(frame, { x: 0, y: 0, ...camera }, longestSide / Math.max(camera.width, camera.height))
  const detail = (corners: Quad, dpi: number) => greyPart(frame, printOf(corners, camera), Math.min(1, judgedDpi / dpi))
  const answer: FrameAnswer = { turn, verdict: judgeFrame({ whole, detail, camera, kind }) }
  frame.close()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its page alone
  postMessage(answer)
})
