import { type FrameAnswer, type FrameQuestion, frameQuality } from './frame-message.ts'

let canvas: OffscreenCanvas | null = null

async function jpegOf(picture: ImageBitmap): Promise<Blob> {
  const { width, height } = picture
  if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d', { alpha: false })?.drawImage(picture, 0, 0)
  picture.close()
  return canvas.convertToBlob({ type: 'image/jpeg', quality: frameQuality })
}

addEventListener('message', async ({ data: { turn, picture } }: MessageEvent<FrameQuestion>) => {
  const answer: FrameAnswer = { turn, blob: await jpegOf(picture) }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its page alone
  postMessage(answer)
})
