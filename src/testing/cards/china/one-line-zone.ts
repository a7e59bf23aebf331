import { checkDigit } from '#domain/mrz/check-digit.ts'
import type { Zone } from '../card.ts'

/** The single line of thirty on the front of the permits of 2014: code and number, expiry, birth, a digit for all of it. */
export function oneLineZone(code: string): Zone {
  return {
    left: 46,
    baselines: [512],
    lines: ({ documentNumber = '', dateOfExpiry = '', dateOfBirth = '' }) => {
      const withDigit = (text: string) => text + checkDigit(text)
      const short = (iso: string) => iso.replaceAll('-', '').slice(2)
      const line = `${code}${withDigit(documentNumber.padEnd(9, '<'))}<${withDigit(short(dateOfExpiry))}<${withDigit(short(dateOfBirth))}<`
      return [line + checkDigit(line.replaceAll('<', ''))]
    },
    tells: ['documentNumber', 'dateOfExpiry', 'dateOfBirth'],
  }
}
