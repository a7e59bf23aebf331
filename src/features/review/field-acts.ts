import type { Client } from '#client/client.ts'
import type { FieldEdit } from '#domain/apply-field-edits.ts'
import type { OpenMatter } from '#domain/judge-record.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { fieldInputId, ruleButtonId, verifyButtonId } from './fields/field-ids.ts'
import type { FieldRow } from './fields/field-row.ts'
import { readingChoices } from './fields/reading-choices.ts'
import { selectDoubt } from './fields/select-doubt.ts'
import { focusSoon } from './focus-soon.ts'
import { nextMatter } from './next-matter.ts'
import type { OpenRecord } from './open-record.ts'
import { openField, touchField, useReviewStore } from './review.store.ts'
import { whyOfRow } from './words/why-of-row.ts'
import type { Words } from './words/use-words.ts'

interface FieldActNeeds {
  client: Client
  words: Words
  /** The record with all that was done until now. */
  now: () => OpenRecord | null
  verify: () => void
}

const acceptable = new Set(['look', 'conflict'])

/** What is done to single fields, and the way from one doubt to the next. */
export function makeFieldActs({ client, words, now, verify }: FieldActNeeds) {
  function edit(change: FieldEdit) {
    const open = now()
    if (open === null) return
    touchField()
    void client.journal.edit(open.record, change)
  }
  function focusedRow(): FieldRow | null {
    const { focused } = useReviewStore.getState()
    return now()?.review.rows.find(({ field }) => field.key === focused) ?? null
  }
  function goTo(field: string) {
    focusSoon(fieldInputId(field))
  }
  function goToMatterOf(matter: OpenMatter, open: OpenRecord) {
    const row = open.review.rows.find(({ field }) => field.key === matter.field)
    const isSeen = row?.field.state === 'verified' || useReviewStore.getState().focused === matter.field
    if (matter.kind === 'rule' && isSeen) return focusSoon(ruleButtonId(matter.rule))
    goTo(matter.field)
  }
  /** To the next open matter after the focused field; to Verify when there is none. */
  function goOn() {
    const open = now()
    if (open === null) return
    const order = open.review.rows.map(({ field }) => field.key)
    const next = nextMatter(open.review.openMatters, useReviewStore.getState().focused, order)
    if (next !== null) return goToMatterOf(next, open)
    const isByPerson = open.review.rows.some(({ field }) => field.state === 'verified')
    announce(words.say(isByPerson ? 'review.allSettled' : 'review.allProven'))
    focusSoon(verifyButtonId)
  }

  return {
    edit,
    goTo,
    goOn,
    /** Whether something was in the way of verifying; it is then gone to and said. */
    goToMatter(): boolean {
      const open = now()
      const [first] = open?.review.openMatters ?? []
      if (open === null || first === undefined) return false
      const row = open.review.rows.find(({ field }) => field.key === first.field)
      const why = row === undefined ? '' : whyOfRow(row, open.review.openMatters, words)
      announce(words.say('review.verifyBlocked', { field: words.field(first.field), why }))
      goToMatterOf(first, open)
      return true
    },
    accept() {
      const row = focusedRow()
      if (row?.misfit) return announce(whyOfRow(row, now()?.review.openMatters ?? [], words))
      const isAccepting = row !== null && acceptable.has(row.field.state) && row.field.value !== null
      if (isAccepting) edit({ field: row.field.key, value: row.field.value, how: 'confirmed' })
      const isDone = isAccepting || useReviewStore.getState().isTouched
      if (!isDone && now()?.review.openMatters.length === 0) return verify()
      goOn()
    },
    choose(place: number): boolean {
      const row = focusedRow()
      const choice = row === null ? undefined : readingChoices(row)[place]
      if (row === null || choice === undefined) return false
      edit({ field: row.field.key, value: choice.value, how: choice.how })
      announce(words.say('review.chose', { text: choice.text, source: words.source(choice.source) }))
      return true
    },
    withdraw(): boolean {
      const row = focusedRow()
      if (row === null || !row.field.readings.some(({ source }) => source === 'person')) return false
      edit({ field: row.field.key, value: row.field.value, how: 'withdrawn' })
      return true
    },
    editAtDoubt() {
      const row = focusedRow()
      if (row === null) return
      openField(row.field.key)
      const input = document.getElementById(fieldInputId(row.field.key))
      if (!(input instanceof HTMLInputElement)) return
      input.focus()
      selectDoubt(input, row.doubts)
    },
    travel(way: 'undo' | 'redo') {
      const open = now()
      const field = open === null ? null : client.journal[way](open.record)
      if (field === null) return announce(words.say(way === 'undo' ? 'review.nothingToUndo' : 'review.nothingToRedo'))
      announce(words.say(way === 'undo' ? 'review.undoneField' : 'review.redoneField', { field: words.field(field) }))
      goTo(field)
    },
  }
}
