import type { OpenMatter } from '#domain/judge-record.ts'
import { placeOfLineKey } from '#domain/text/line-key.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { fieldInputId, ruleButtonId, verifyButtonId } from './fields/field-ids.ts'
import { focusSoon } from './focus-soon.ts'
import { nextMatter } from './next-matter.ts'
import type { OpenRecord } from './open-record.ts'
import { showPage, useReviewStore } from './review.store.ts'
import { readyWords } from './words/ready-words.ts'
import type { Words } from './words/words.ts'
import { whyOfRow } from './words/why-of-row.ts'

export interface WalkNeeds {
  words: Words
  /** The record with all that was done until now. */
  now: () => OpenRecord | null
}

export function goToField(field: string): void {
  const line = placeOfLineKey(field)
  if (line && line.pageIndex !== useReviewStore.getState().pageIndex) showPage(line.pageIndex)
  focusSoon(fieldInputId(field))
}

/** A rule is first looked at in its field, and settled where it stands once the field has been seen. */
function goToMatterOf(matter: OpenMatter, { review }: OpenRecord): void {
  const row = review.rows.find(({ field }) => field.key === matter.field)
  const isSeen = row?.field.state === 'verified' || useReviewStore.getState().focused === matter.field
  if (matter.kind === 'rule' && isSeen) focusSoon(ruleButtonId(matter.rule))
  else goToField(matter.field)
}

/** Why a line of a text is in the way; or that there is no text at all. */
function whyOfLine({ field }: OpenMatter, { review }: OpenRecord, words: Words): string {
  const told = review.fields.find(({ key }) => key === field)?.evidence[0]
  return told === undefined ? words.say('review.why.required') : words.evidence(told, 'short')
}

/** The way from one doubt to the next. */
export function makeMatterWalk({ words, now }: WalkNeeds) {
  return {
    goTo: goToField,
    /** To the next open matter after the focused field; to Verify when there is none. */
    goOn() {
      const open = now()
      if (open === null) return
      const { rows, lines, openMatters } = open.review
      const order = [...rows.map(({ field }) => field.key), ...lines.map(({ key }) => key)]
      const next = nextMatter(openMatters, useReviewStore.getState().focused, order)
      if (next !== null) return goToMatterOf(next, open)
      announce(
        readyWords(open.review, words)
          .map(({ text }) => text)
          .join(' '),
      )
      // It is always in sight; scrolling to it would take the picture away on a phone.
      focusSoon(verifyButtonId, { preventScroll: true })
    },
    /** Whether something was in the way of verifying; it is then gone to and said. */
    goToMatter(): boolean {
      const open = now()
      const [first] = open?.review.openMatters ?? []
      if (open === null || first === undefined) return false
      const row = open.review.rows.find(({ field }) => field.key === first.field)
      const why = row === undefined ? whyOfLine(first, open, words) : whyOfRow(row, open.review.openMatters, words)
      announce(words.say('review.verifyBlocked', { field: words.field(first.field), why }))
      goToMatterOf(first, open)
      return true
    },
  }
}
