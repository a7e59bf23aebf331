import { AppError } from '#domain/app-error.ts'
import { receiveFile } from '../../http/receive-file.ts'
import { bytesOfBase64 } from '../picture-of-form.ts'
import type { CompatForm } from '../read-form.ts'

const base64Only = /^[A-Za-z0-9+/\-_\s]+={0,2}\s*$/
/** Enough to see that a file is no text. */
const lookedAt = 64

/** A part with a file, or with Base64 as text or as a file of text. Throws an `AppError` with a `file.` code, or a `CompatFailure`. */
export async function pictureOfPart(form: CompatForm, name: string): Promise<Uint8Array> {
  const part = form.get(name)
  if (part === undefined) throw new AppError('file.missing')
  if (typeof part === 'string') return bytesOfBase64(part, name)
  const { bytes } = await receiveFile(part)
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, lookedAt))
  const isText = beginning.startsWith('data:') || base64Only.test(beginning)
  return isText ? bytesOfBase64(await part.text(), name) : bytes
}
