import type { FrameAnswer, FrameQuestion } from './frame-message.ts'
import { type GreyFrame, greyOfPixels } from './grey-frame.ts'
import { judgeFrame, judgedDpi } from './judge-frame.ts'

let canvas: OffscreenCanvas | null = null

function greyOf(bitmap: ImageBitmap, scale: number): GreyFrame {
  const [width, height] = [Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale))]
  canvas ??= new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no 2d context')
  if (canvas.width < width) canvas.width = width
  if (canvas.height < height) canvas.height = height
  context.drawImage(bitmap, 0, 0, width, height)
  return greyOfPixels(context.getImageData(0, 0, width, height))
}

addEventListener('message', ({ data }: MessageEvent<FrameQuestion>) => {
  const { turn, whole, detail, camera, kind } = data
  const verdict = judgeFrame({
    whole: greyOf(whole, 1),
    detail: detail && ((dpi) => greyOf(detail, Math.min(1, judgedDpi / dpi))),
    camera,
    kind,
  })
  whole.close()
  detail?.close()
  const answer: FrameAnswer = { turn, verdict }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its page alone
  postMessage(answer)
})
