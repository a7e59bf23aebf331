import { z } from 'zod'
import { isSafeAddress } from '../http/is-loopback.ts'

/** The address of a remote API without a slash at its end; only https, and http on this computer. */
export const remoteAddressSchema = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine((url) => isSafeAddress(url) && url.username === '' && url.password === '')
  .transform(({ origin, pathname }) => `${origin}${pathname}`.replace(/\/+$/, ''))

export const usualRemoteAddress = 'https://flyocr.com'
