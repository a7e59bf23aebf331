import type { SentPicture } from '../pictures/picture-to-send.ts'
import type { PostForm } from './post-form.ts'

/** The two ways of the reference: a part with a file, or its Base64 as a text. */
export type PictureEncoding = 'file' | 'base64'

const paths = {
  recog: { file: 'api/recog.do', base64: 'api/recogliu.do' },
  // The reference spells it so.
  invoice: { file: 'api/v2/recogInvoive.do', base64: 'api/v2/recogInvoiveBase64.do' },
} as const

export interface PictureQuestion {
  endpoint: keyof typeof paths
  parts: Readonly<Record<string, string>>
}

/** A question about one picture. */
export function pictureForm({ endpoint, parts }: PictureQuestion, picture: SentPicture, encoding: PictureEncoding): PostForm {
  const { bytes, name, mediaType } = picture
  const path = paths[endpoint][encoding]
  if (encoding === 'base64') return { path, parts: { ...parts, img: base64Of(bytes) } }
  return { path, parts: { ...parts, file: new File([bytes], name, { type: mediaType }) } }
}

/** Without a `data:` prefix, as the vendor takes it. */
export function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
