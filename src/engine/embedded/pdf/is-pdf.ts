export const pdfMediaType = 'application/pdf'

/** Readers have always let mail headers and the like stand in front of a PDF, so far. */
const longestPreface = 1024

/** Whether a file is a PDF, by its content. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, longestPreface)).includes('%PDF-')
}
