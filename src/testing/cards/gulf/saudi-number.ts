import { addsUpByLuhn, completed } from '../../numbers/number-maker.ts'
import type { Fiction } from '../fiction.ts'

/** Citizens' numbers begin with 1, residents' with 2. */
export function saudiNumber(fiction: Fiction, of: '1' | '2'): string {
  return completed(of + fiction.digits(8), '0123456789', addsUpByLuhn)
}
