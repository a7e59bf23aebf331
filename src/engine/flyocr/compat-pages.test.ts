import { afterAll, expect, test } from 'vitest'
import { boundsOfPoints } from '#domain/geometry.ts'
import { type PageText, textOfPage } from '#domain/page-text.ts'
import { openCompatServer } from '#testing/flyocr/compat-server.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'
import { createFlyocrEngine } from './flyocr-engine.ts'
import { pictureToSend } from './pictures/picture-to-send.ts'

const today = '2031-05-06'
const engine = createToldEngine()
const server = await openCompatServer(engine)
afterAll(server.stop)
const remotes = (['file', 'base64'] as const).map((encoding) => ({
  encoding,
  remote: createFlyocrEngine({ access: server.access, now: () => new Date(), timeoutMs: 20_000, encoding }),
}))

/** Places of lines in hundredths of the page. */
const placesOf = (text: PageText | null | undefined) =>
  (text?.rows ?? [])
    .flatMap(({ lines }) => lines.map(({ box }) => boundsOfPoints(box)))
    .map((bounds) => [bounds?.x, bounds?.y].map(hundredths))
const hundredths = (share = 0): number => Math.round(share * 100)

test.each(remotes)('a page of text, as $encoding: the same rows on the same places', async ({ remote }) => {
  const picture = await smallPicture(1)
  const text = madePageText(['CORNER SHOP', ['TOTAL DUE', '12.00'], '谢谢'])
  engine.tell((await pictureToSend({ bytes: picture })).bytes, { text })
  const reading = await remote.readDocument?.({ pictures: [{ bytes: picture }], documentType: 'general-page', today })
  const read = reading?.pages[0]?.text
  expect([read && textOfPage(read), placesOf(read)]).toEqual([textOfPage(text), placesOf(text)])
})

test.each(remotes)('an invoice, as $encoding: every value comes back, lines and their rates too', async ({ remote }) => {
  const print = {
    invoiceCode: '4400000000',
    invoiceNumber: '00000001',
    issueDate: '2024-06-12',
    sellerName: '甲有限公司',
    totalExcludingTax: '100.00',
    'lineItems:1:name': '*纸制品*纸',
    'lineItems:1:quantity': '1',
    'lineItems:1:amount': '100.00',
    'lineItems:1:taxRate': '13',
    'lineItems:2:name': '折扣',
    'lineItems:2:taxRate': '免税',
  }
  const picture = await smallPicture(2)
  engine.tell((await pictureToSend({ bytes: picture })).bytes, { documentType: 'invoice-vat-special', print })
  const own = await engine.readDocument?.({
    pictures: [{ bytes: (await pictureToSend({ bytes: picture })).bytes }],
    documentType: null,
    today,
  })
  const reading = await remote.readDocument?.({ pictures: [{ bytes: picture }], documentType: 'invoice-vat-special', today })
  const [back, sent] = [reading, own].map((each) =>
    Object.fromEntries((each?.pages[0]?.readings ?? []).map(({ field, value }) => [field, value])),
  )
  expect(reading?.remote).toMatchObject({ outcome: 'read', status: '0', others: [] })
  expect(back).toEqual(sent)
  expect(server.errors).toEqual([])
})
