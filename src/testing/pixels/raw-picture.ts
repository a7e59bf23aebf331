import sharp, { type Sharp } from 'sharp'

/** A decoded picture: 8 bits each of red, green and blue, row by row. */
export interface RawPicture {
  width: number
  height: number
  data: Uint8Array
}

/** Decodes any picture that sharp can; transparency becomes white. */
export async function decodePicture(bytes: Uint8Array): Promise<RawPicture> {
  const { data, info } = await sharp(bytes)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  if (info.channels !== 3) throw new Error(`A picture with ${info.channels} channels is not RGB.`)
  return { width: info.width, height: info.height, data }
}

/** The picture as a sharp pipeline, for resizing, blurring and encoding. */
export function pipelineOf({ data, width, height }: RawPicture): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } })
}

export async function runPipeline(pipeline: Sharp): Promise<RawPicture> {
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}

export async function encodeJpeg(picture: RawPicture, quality = 90): Promise<Buffer> {
  return pipelineOf(picture).jpeg({ quality }).toBuffer()
}

/** A new picture whose every sample is `sampleAt(x, y, channel)`, rounded and clipped to 0..255. */
export function drawPixels(
  size: { width: number; height: number },
  sampleAt: (x: number, y: number, channel: number) => number,
): RawPicture {
  const { width, height } = size
  const data = new Uint8ClampedArray(width * height * 3)
  let at = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 3; channel++) data[at++] = sampleAt(x, y, channel)
    }
  }
  return { width, height, data: new Uint8Array(data.buffer) }
}

/** The picture with every sample changed by `change(sample, x, y)`. */
export function mapPixels(picture: RawPicture, change: (sample: number, x: number, y: number) => number): RawPicture {
  const { data, width } = picture
  return drawPixels(picture, (x, y, channel) => change(data[(y * width + x) * 3 + channel] ?? 0, x, y))
}
