import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { launchChromium } from '../launch-chromium.ts'
import { fakeCameraFlags, makeFakeCamera } from './make-fake-camera.ts'

/** Runs in the page: one frame of the camera as numbers. */
async function lookThroughCamera() {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width: 1280, height: 720 } })
  const video = document.createElement('video')
  video.srcObject = stream
  await video.play()
  await new Promise((resolve) => {
    video.requestVideoFrameCallback(resolve)
  })
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  const context = canvas.getContext('2d')
  context?.drawImage(video, 0, 0)
  const at = (x: number, y: number) => Array.from(context?.getImageData(x, y, 1, 1).data.slice(0, 3) ?? [])
  return { width: canvas.width, height: canvas.height, middle: at(640, 360), edge: at(20, 360) }
}

test('Chromium shows the document on its desk through the fake camera', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fake-camera-'))
  const path = join(folder, 'camera.mjpeg')
  const green = await sharp({ create: { width: 500, height: 352, channels: 3, background: '#20c040' } })
    .png()
    .toBuffer()
  await makeFakeCamera(green, path, { frames: 2 })
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<p>camera')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const browser = await launchChromium(fakeCameraFlags(path))
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`)
    const seen = await page.evaluate(lookThroughCamera)
    expect([seen.width, seen.height]).toEqual([1280, 720])
    const [red = 255, greenness = 0, blue = 255] = seen.middle
    expect(greenness - Math.max(red, blue)).toBeGreaterThan(80)
    const [edgeRed = 0, , edgeBlue = 255] = seen.edge
    expect(edgeRed).toBeGreaterThan(edgeBlue)
  } finally {
    await browser.close()
    server.close()
    await rm(folder, { recursive: true })
  }
})
