import sharp from 'sharp'

export interface LaidPicture {
  image: Buffer
  /** Width on the desk in pixels; the height follows. */
  width: number
  left: number
  top: number
  /** Degrees, clockwise. */
  turn?: number
}

/** Pictures laid on a desk and photographed from above. JPEG. */
export async function layOnDesk(pictures: readonly LaidPicture[], size: { width: number; height: number }): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 70, sigma: 6 } as const
  const laid = await Promise.all(
    pictures.map(async ({ image, width, left, top, turn = 0 }) => {
      const card = await sharp(image).resize({ width }).png().toBuffer()
      return { input: await sharp(card).rotate(turn, { background: '#00000000' }).png().toBuffer(), left, top }
    }),
  )
  return sharp({ create: { ...size, channels: 3, background: '#464340', noise } })
    .composite(laid)
    .jpeg({ quality: 90 })
    .toBuffer()
}
