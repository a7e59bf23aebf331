import { longestFileBytes, receiveFile } from '../http/receive-file.ts'
import { AppError } from '#domain/app-error.ts'
import { CompatFailure } from './compat-failure.ts'
import { type CompatForm } from './read-form.ts'

/** recog.do takes a file in the part `file`. Throws an `AppError` with a `file.` code. */
export async function pictureOfFile(form: CompatForm): Promise<Uint8Array> {
  const part = form.get('file')
  return (await receiveFile(part instanceof File ? part : undefined)).bytes
}

/** recogliu.do takes Base64 in `img`, as text or as a file of text, with or without a `data:` prefix. */
export async function pictureOfBase64(form: CompatForm): Promise<Uint8Array> {
  const part = form.get('img')
  if (part === undefined) throw new AppError('file.missing')
  return bytesOfBase64(typeof part === 'string' ? part : await part.text(), 'img')
}

/** @param name of the part, for the sentence that says what is wrong with it. */
export function bytesOfBase64(given: string, name: string): Uint8Array {
  const text = given.trim().replace(/^data:[^,]{0,200},/, '')
  // A form that did not escape its plus signs has spaces in their place.
  const base64 = text.replace(/[ -]/g, '+').replaceAll('_', '/').replace(/\s+/g, '')
  if (base64 === '') throw new AppError('file.empty')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw new CompatFailure(-2, `The picture in ${name} is not Base64.`)
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > longestFileBytes) throw new AppError('file.too-large')
  return bytes
}
