import { writtenPdf } from './written-pdf.ts'

/** A PDF that says that it is encrypted (standard handler, 128 bits RC4) with a user password that nobody knows. */
export function lockedPdf(): Buffer<ArrayBuffer> {
  const owner = 'ab'.repeat(32)
  const user = 'cd'.repeat(32)
  const encrypt = `/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${owner}>/U<${user}>>>`
  return writtenPdf([{ content: '' }], `${encrypt}/ID[<${'01'.repeat(16)}><${'01'.repeat(16)}>]`)
}
