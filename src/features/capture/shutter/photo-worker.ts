import type { PhotoAnswer, PhotoQuestion } from './photo-message.ts'

let canvas: OffscreenCanvas | null = null

async function jpegOf({ frame, quality }: PhotoQuestion): Promise<Blob> {
  const [width, height] = [frame.displayWidth, frame.displayHeight]
  if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d', { alpha: false })?.drawImage(frame, 0, 0, width, height)
  frame.close()
  return canvas.convertToBlob({ type: 'image/jpeg', quality })
}

addEventListener('message', async ({ data }: MessageEvent<PhotoQuestion>) => {
  const answer: PhotoAnswer = { turn: data.turn, blob: await jpegOf(data) }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its page alone
  postMessage(answer)
})
