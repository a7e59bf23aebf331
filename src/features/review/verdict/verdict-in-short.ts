import type { DocumentVerdict } from '#domain/document-verdict.ts'
import type { Words } from '../words/words.ts'

/** More are found under the reasons. */
const mostNamed = 3

/** What the verdict rests on, in a few words. */
export function verdictInShort({ verdict, holds, agree, fails, hints, differ, unchecked }: DocumentVerdict, words: Words): string {
  if (verdict === 'not-checkable') return words.say('review.verdict.nothingToCompare')
  const counted = (key: string, count: number): string[] => (count === 0 ? [] : [words.say(`review.verdict.${key}`, { count })])
  const named = [...fails.map(({ rule }) => words.rule(rule)), ...differ.map(words.field)]
  const parts =
    verdict === 'contradiction'
      ? [...named.slice(0, mostNamed), ...counted('more', Math.max(0, named.length - mostNamed))]
      : [
          ...counted('held', holds.length),
          ...counted('agree', agree.length),
          ...counted('hints', hints.length),
          ...counted('unchecked', unchecked.length),
        ]
  return parts.join(', ')
}
