const bytesPerGigabyte = 1e9

/** A number of bytes for people, e.g. `212 GB`, `1.4 GB` or `38 MB`. */
export function sizeText(bytes: number, language: string): string {
  const isLarge = bytes >= bytesPerGigabyte
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLarge ? 'gigabyte' : 'megabyte',
    maximumFractionDigits: bytes < 10 * bytesPerGigabyte && isLarge ? 1 : 0,
  })
  return format.format(isLarge ? bytes / bytesPerGigabyte : bytes / 1e6)
}
