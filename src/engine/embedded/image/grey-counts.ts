/** How many pixels have each of the 256 greys. */
export function countGreys(data: Uint8Array | Float32Array): Uint32Array {
  const counts = new Uint32Array(256)
  for (let at = 0; at < data.length; at++) {
    const grey = (data[at] ?? 0) | 0
    counts[grey] = (counts[grey] ?? 0) + 1
  }
  return counts
}

/** The grey at this place of all pixels sorted; the sorting itself takes many times as long. */
export function greyAt(counts: Uint32Array, place: number): number {
  let seen = 0
  return counts.findIndex((count) => (seen += count) > place)
}
