import type { Client } from '#client/client.ts'
import type { FieldEdit } from '#domain/apply-field-edits.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { earlierRecord } from './fields/earlier-record.ts'
import { fieldInputId } from './fields/field-ids.ts'
import type { FieldRow } from './fields/field-row.ts'
import { readingChoices } from './fields/reading-choices.ts'
import { selectDoubt } from './fields/select-doubt.ts'
import { type WalkNeeds, goToField } from './matter-walk.ts'
import { openField, touchField, useReviewStore } from './review.store.ts'

interface FieldActNeeds extends WalkNeeds {
  client: Client
  onOpen: (recordId: string) => void
}

/** What a person does to the field that has the keyboard. */
export function makeFieldActs({ client, words, now, onOpen }: FieldActNeeds) {
  function edit(...changes: [FieldEdit, ...FieldEdit[]]) {
    const open = now()
    if (open === null) return
    touchField()
    void client.journal.edit(open.record, ...changes)
  }
  function focusedRow(): FieldRow | null {
    const { focused } = useReviewStore.getState()
    return now()?.review.rows.find(({ field }) => field.key === focused) ?? null
  }
  return {
    edit,
    focusedRow,
    choose(place: number): boolean {
      const row = focusedRow()
      const choice = row === null ? undefined : readingChoices(row)[place]
      if (row === null || choice === undefined) return false
      edit({ field: row.field.key, value: choice.value, how: choice.how })
      announce(words.say('review.chose', { text: choice.text, source: words.sources(choice.sources) }))
      return true
    },
    withdraw(): boolean {
      const row = focusedRow()
      if (row === null || !row.field.readings.some(({ source }) => source === 'person')) return false
      edit({ field: row.field.key, value: row.field.value, how: 'withdrawn' })
      return true
    },
    openEarlier(): boolean {
      const focused = focusedRow()
      const rows = [...(focused === null ? [] : [focused]), ...(now()?.review.rows ?? [])]
      const recordId = rows.map(earlierRecord).find((id) => id !== null)
      if (recordId !== undefined) onOpen(recordId)
      return recordId !== undefined
    },
    editAtDoubt() {
      const row = focusedRow()
      if (row === null) return
      openField(row.field.key)
      const input = document.getElementById(fieldInputId(row.field.key))
      if (!(input instanceof HTMLInputElement)) return
      input.focus()
      selectDoubt(input, row.doubts, true)
    },
    travel(way: 'undo' | 'redo') {
      const open = now()
      const field = open === null ? null : client.journal[way](open.record)
      if (field === null) return announce(words.say(way === 'undo' ? 'review.nothingToUndo' : 'review.nothingToRedo'))
      announce(words.say(way === 'undo' ? 'review.undoneField' : 'review.redoneField', { field: words.field(field) }))
      goToField(field)
    },
  }
}
