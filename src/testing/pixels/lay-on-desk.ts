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

const grounds = {
  desk: { background: '#464340', noise: { type: 'gaussian', mean: 70, sigma: 6 } },
  /** The white lid of a scanner, as light as paper. */
  scanner: { background: '#fafafa', noise: { type: 'gaussian', mean: 250, sigma: 1 } },
} as const

/** Pictures laid on a desk and photographed from above, or on a scanner. JPEG. */
export async function layOnDesk(
  pictures: readonly LaidPicture[],
  size: { width: number; height: number },
  ground: keyof typeof grounds = 'desk',
): Promise<Buffer> {
  const laid = await Promise.all(
    pictures.map(async ({ image, width, left, top, turn = 0 }) => {
      const card = await sharp(image).resize({ width }).png().toBuffer()
      return { input: await sharp(card).rotate(turn, { background: '#00000000' }).png().toBuffer(), left, top }
    }),
  )
  return sharp({ create: { ...size, channels: 3, ...grounds[ground] } })
    .composite(laid)
    .jpeg({ quality: 90 })
    .toBuffer()
}
