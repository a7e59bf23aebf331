/** Pixels row by row, three bytes each: red, green, blue (sRGB). */
export interface ColourImage {
  data: Uint8Array
  width: number
  height: number
}

/** Pixels row by row, one byte each: how light they are. */
export interface GreyImage {
  data: Uint8Array
  width: number
  height: number
}

/** Rec. 601 luma, as the models were trained with. */
export function toGrey({ data, width, height }: ColourImage): GreyImage {
  const grey = new Uint8Array(width * height)
  for (let pixel = 0, at = 0; pixel < grey.length; pixel++, at += 3) {
    grey[pixel] = (77 * (data[at] ?? 0) + 150 * (data[at + 1] ?? 0) + 29 * (data[at + 2] ?? 0) + 128) >> 8
  }
  return { data: grey, width, height }
}

/** Half the size, each pixel the mean of four. */
export function halve({ data, width, height }: GreyImage): GreyImage {
  const halfWidth = Math.max(1, width >> 1)
  const halfHeight = Math.max(1, height >> 1)
  const half = new Uint8Array(halfWidth * halfHeight)
  for (let y = 0, out = 0; y < halfHeight; y++) {
    const top = Math.min(2 * y, height - 1) * width
    const bottom = Math.min(2 * y + 1, height - 1) * width
    for (let x = 0; x < halfWidth; x++, out++) {
      const left = Math.min(2 * x, width - 1)
      const right = Math.min(2 * x + 1, width - 1)
      const sum = (data[top + left] ?? 0) + (data[top + right] ?? 0) + (data[bottom + left] ?? 0) + (data[bottom + right] ?? 0)
      half[out] = (sum + 2) >> 2
    }
  }
  return { data: half, width: halfWidth, height: halfHeight }
}
