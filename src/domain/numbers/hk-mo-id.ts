import { hkId } from './hk-id.ts'
import { numberForms } from './number-forms.ts'
import type { ChecksumScheme } from './number-scheme.ts'

/** The identity card of Hong Kong or Macao that another document names: only that of Hong Kong has a known check digit. */
export const hkMoId: ChecksumScheme = {
  name: 'hkMoId',
  severity: 'must',
  form: { test: (number) => hkId.form.test(number) || numberForms.moId.form.test(number) },
  checkDigit: (number) => (hkId.form.test(number) ? hkId.checkDigit(number) : null),
}
