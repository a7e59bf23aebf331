import { t } from 'i18next'
import { appFailure } from '#client/app-failure.ts'

/** Why a call did not come through, as a sentence. Nothing of this screen is sent later by itself, so it does not say so. */
export function whyFailed(thrown: unknown): string {
  const { code, sentence } = appFailure(thrown)
  return code === 'offline' ? t('export.noConnection') : sentence
}
