import type { TaxOfficeAnswer, TaxOfficeQuestion } from '#domain/invoice/tax-office.ts'
import type { TrustState } from '#ui/trust-state.ts'
import type { Words } from '../words/words.ts'

export interface AnswerWords {
  state: TrustState
  text: string
}

const stateGlyphs: Readonly<Record<string, TrustState>> = { '1': 'proven', '2': 'conflict', '8': 'conflict' }
const codeGlyphs: Readonly<Record<string, TrustState>> = { '-30001': 'conflict', '-30002': 'conflict' }

/** What became of a question, as a sentence with the glyph of its weight. */
export function answerWords(question: TaxOfficeQuestion, { say }: Words): AnswerWords {
  const { answer, isAwaited, host } = question
  if (answer === null && isAwaited) return { state: 'missing', text: say('review.taxOffice.awaited', { host }) }
  if (answer === null) return { state: 'look', text: noAnswerText('stopped', say) }
  if (answer.outcome === 'answered') return answeredWords(answer, say)
  if (answer.outcome === 'not-sent') return { state: 'look', text: say('review.taxOffice.notSent', { host }) }
  const text = noAnswerText(answer.because ?? 'stopped', say, { status: String(answer.httpStatus) })
  return { state: 'look', text: withRaw(text, answer.text) }
}

function noAnswerText(because: NonNullable<TaxOfficeAnswer['because']>, say: Words['say'], values: Record<string, string> = {}): string {
  return say('review.taxOffice.noAnswer', { because: say(`review.taxOffice.because.${because}`, values) })
}

function answeredWords({ code, state, text }: TaxOfficeAnswer, say: Words['say']): AnswerWords {
  if (code === 0) {
    const named = state === null ? say('review.taxOffice.noState') : say('review.taxOffice.otherState', { state })
    return { state: stateGlyphs[state ?? ''] ?? 'look', text: say(`review.taxOffice.state.${state}`, {}, named) }
  }
  const numbered = say('review.taxOffice.otherCode', { code: String(code) })
  return { state: codeGlyphs[String(code)] ?? 'look', text: withRaw(say(`review.taxOffice.code.${code}`, {}, numbered), text) }
}

/** What the other side said of itself stands as it came. */
function withRaw(sentence: string, raw: string): string {
  return raw === '' ? sentence : `${sentence} “${raw}”`
}
