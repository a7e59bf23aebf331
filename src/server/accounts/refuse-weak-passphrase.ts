import { dictionary } from '@zxcvbn-ts/language-common'
import { passphraseFits } from '#domain/accounts/passphrase-fits.ts'
import { AppError } from '#domain/app-error.ts'

/** 49,233 passwords of leaks, lower case: whoever guesses begins with these. */
const known: ReadonlySet<string> = new Set(dictionary['passwords'])

/** Figures and signs that people put before or behind a password to make it long enough: a year, a row of keys. */
const mostAround = 6

/** Throws `passphrase.short`, or `passphrase.known` for one that others are known to use, also with a few figures or signs around it. */
export function refuseWeakPassphrase(passphrase: string, signInName: string): void {
  if (!passphraseFits(passphrase, signInName)) throw new AppError('passphrase.short')
  const whole = passphrase.normalize('NFKC').toLowerCase()
  const core = whole.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  if (known.has(whole) || (known.has(core) && whole.length - core.length <= mostAround)) throw new AppError('passphrase.known')
}
