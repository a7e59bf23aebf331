import { afterAll, beforeAll, expect, test } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { judgeRecord } from '#domain/judge-record.ts'
import { type CardBoard, openCardBoard } from '#testing/cards/draw-cards.ts'
import { exactValue } from '#testing/cards/exact-value.ts'
import { keyFields } from '#testing/cards/invoice/key-fields.ts'
import { invoiceCards } from '#testing/cards/invoice-cards.ts'
import { fieldsOfPages } from '../fields/fields-of-pages.ts'
import { printOfPdf } from '../pdf/print-of-pdf.ts'
import { readPrintedPage } from '../read-printed-page.ts'

let board: CardBoard
beforeAll(async () => {
  board = await openCardBoard()
})
afterAll(async () => board.close())

const today = '2031-06-01'
test.each(['invoice-vat-electronic-ordinary', 'invoice-fully-digital-special'])(
  'a PDF of %s that prints text, without a code',
  async (key) => {
    const card = invoiceCards.find(({ documentType }) => documentType === key)
    const documentType = findDocumentType(key)
    if (!card || !documentType) throw new Error(`No ${key}`)
    const { pdf, truth } = await board.print({ card, seed: 'text layer', widthPx: 1240 })
    const printed = await printOfPdf(pdf, 0)
    const { text, transform } = readPrintedPage(printed, { quarterTurns: null })
    const pages = [{ index: 0, text, aspect: transform.width / transform.height }]
    const readings = fieldsOfPages({ documentType, pages, known: [], today })
    const { fields } = judgeRecord({ documentType, readings, acceptedRules: [], today })
    const told = keyFields.filter((field) => truth.fields[field] !== undefined)
    const wrong = told.filter((field) => {
      const [spec, value] = [documentType.fields[field], fields.find((each) => each.key === field)?.value]
      return !spec || !value || !exactValue(spec, value, truth.fields[field] ?? '')
    })
    expect(told.length).toBeGreaterThan(7)
    expect(wrong).toEqual([])
  },
)
