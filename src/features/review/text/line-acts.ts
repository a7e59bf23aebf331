import type { Client } from '#client/client.ts'
import type { FieldEdit } from '#domain/apply-field-edits.ts'
import type { PageText } from '#domain/page-text.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { fieldInputId } from '../fields/field-ids.ts'
import type { WalkNeeds } from '../matter-walk.ts'
import { useReviewStore } from '../review.store.ts'
import { lineChoices } from './line-choices.ts'
import { type LineDoubt, lineDoubts } from './line-doubts.ts'
import { isOpenLine, type LineRow } from './line-row.ts'
import { pageTextOptions } from './page-text-query.ts'

interface LineActNeeds extends WalkNeeds {
  client: Client
  edit: (edit: FieldEdit) => void
}

/** What a person does to the line of a text that has the keyboard. Each answers whether there is such a line. */
export function makeLineActs({ client, words, now, edit }: LineActNeeds) {
  function focusedLine(): LineRow | null {
    const { focused } = useReviewStore.getState()
    return now()?.review.lines.find(({ key }) => key === focused) ?? null
  }
  function doubtsOf({ pageIndex, line }: LineRow): LineDoubt[] {
    const open = now()
    if (open === null || open.documentType === null) return []
    const known = client.queryClient.getQueryData<{ text: PageText | null }>(pageTextOptions(client, open.record, pageIndex).queryKey)
    const read = known?.text?.rows.flatMap(({ lines }) => lines)[line]
    return read === undefined ? [] : lineDoubts(read, open.documentType.characterThreshold)
  }
  return {
    /** The line stands as it is shown. */
    accept(): boolean {
      const row = focusedLine()
      if (row === null) return false
      if (isOpenLine(row)) edit({ field: row.key, value: row.shown, how: 'confirmed' })
      return true
    },
    choose(place: number): boolean {
      const row = focusedLine()
      const choice = row === null ? undefined : lineChoices(row, doubtsOf(row))[place]
      if (row === null || choice === undefined) return false
      edit({ field: row.key, value: choice.text, how: choice.text === row.read ? 'confirmed' : 'chose' })
      announce(choice.label)
      return true
    },
    withdraw(): boolean {
      const row = focusedLine()
      if (row === null || row.state !== 'verified') return false
      edit({ field: row.key, value: row.read, how: 'withdrawn' })
      announce(words.say('review.text.withdrawn'))
      return true
    },
    editAtDoubt(): boolean {
      const row = focusedLine()
      const input = row === null ? null : document.getElementById(fieldInputId(row.key))
      if (row === null || !(input instanceof HTMLTextAreaElement)) return false
      input.focus()
      const [first] = row.shown.length === row.read.length ? doubtsOf(row) : []
      if (first) input.setSelectionRange(first.at, first.at + first.text.length)
      return true
    },
  }
}
