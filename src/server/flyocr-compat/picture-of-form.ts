import { AppError } from '#domain/app-error.ts'
import { longestFileBytes, receiveFile } from '../http/receive-file.ts'
import { CompatFailure } from './compat-failure.ts'
import type { CompatForm } from './read-form.ts'

/**
 * recog.do takes a file in the part `file`, recogliu.do Base64 in `img`; where that is missing, the other is taken: the
 * reference's own table names both as required. Throws as `pictureOfPart`.
 */
export function pictureIn(own: 'file' | 'img') {
  const other = own === 'file' ? 'img' : 'file'
  return async (form: CompatForm): Promise<Uint8Array> => pictureOfPart(form, form.has(own) || !form.has(other) ? own : other)
}

const base64Only = /^[A-Za-z0-9+/\-_\s]+={0,2}\s*$/
/** Enough to see that a file is no text. */
const lookedAt = 64

/** A part with a file, or with Base64 as text or as a file of text. Throws an `AppError` with a `file.` code, or a `CompatFailure`. */
export async function pictureOfPart(form: CompatForm, name: string): Promise<Uint8Array> {
  const part = form.get(name)
  if (part === undefined) throw new AppError('file.missing')
  if (typeof part === 'string') return bytesOfBase64(part, name)
  const { bytes } = await receiveFile(part)
  const beginning = Buffer.from(bytes.subarray(0, lookedAt)).toString('latin1')
  const isText = beginning.startsWith('data:') || base64Only.test(beginning)
  return isText ? bytesOfBase64(Buffer.from(bytes).toString('latin1'), name) : bytes
}

/** @param name of the part, for the sentence that says what is wrong with it. */
function bytesOfBase64(given: string, name: string): Uint8Array {
  const trimmed = given.trim()
  const text = trimmed.startsWith('data:') ? trimmed.replace(/^data:[^,]{0,200},/, '') : trimmed
  if (text === '') throw new AppError('file.empty')
  const bytes = bytesOfPlain(text) ?? bytesOfUntidy(text, name)
  if (bytes.length > longestFileBytes) throw new AppError('file.too-large')
  return bytes
}

/**
 * Of Base64 that stands in one piece, in either alphabet; else null. Looking at each of four million signs takes longer than
 * reading them, and the reader tells by its length whether it left one out.
 */
function bytesOfPlain(text: string): Uint8Array | null {
  // Of letters beyond ASCII it would take a part as a sign.
  if (Buffer.byteLength(text) !== text.length) return null
  const signs = text.length - (text.endsWith('==') ? 2 : Number(text.endsWith('=')))
  const bytes = Buffer.from(text, 'base64')
  return signs % 4 !== 1 && bytes.length === Math.floor((signs * 3) / 4) ? bytes : null
}

/** Of Base64 in lines, or out of a form that did not escape its plus signs and so has spaces in their place. */
function bytesOfUntidy(text: string, name: string): Uint8Array {
  const base64 = text.replace(/[ -]/g, '+').replaceAll('_', '/').replace(/\s+/g, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw new CompatFailure(-2, `The picture in ${name} is not Base64.`)
  return Buffer.from(base64, 'base64')
}
