import { expect, test } from 'vitest'
import sharp from 'sharp'
import { multiPageTiff } from '#testing/pixels/multi-page-tiff.ts'
import { madePageText } from '#testing/made-page-text.ts'
import { signedForm } from '#testing/signed-form.ts'
import { openTestApi } from '#testing/test-api.ts'
import { createToldEngine, smallPicture } from '#testing/told-engine.ts'
import type { PageTextReply } from './page-text-reply.ts'

const engine = createToldEngine()
const { request, services, errors } = await openTestApi(engine)
const receipt = await smallPicture(1)
engine.tell(receipt, {
  text: madePageText(
    ['CORNER SHOP', ['TOTAL DUE', '12.00'], '谢谢'],
    [{ line: 2, character: 1, confidence: 0.5, candidates: [['Z', 0.4]] }],
  ),
})

async function recognise(bytes: Uint8Array<ArrayBuffer>, more: Record<string, string> = {}): Promise<PageTextReply> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...signedForm('1997'), ...more })) form.append(name, value)
  form.append('file', new File([bytes], 'page.jpg'))
  return (await request('/api/recog.do', { method: 'POST', body: form })).json()
}

test('a page is answered exactly in the reference’s shape', async () => {
  const reply = await recognise(receipt)
  expect(Object.keys(reply)).toEqual(['message', 'cardsinfo'])
  expect(reply.message).toEqual({ status: 0, value: 'Recognition completion' })
  expect(reply.cardsinfo?.card.type).toBe('1996')
  const rows = reply.cardsinfo?.card.rowitem ?? []
  expect(rows[0]).toEqual({
    rowdesc: 'row0',
    pagedesc: '1',
    rowInfo: { left_top_right_bottom: '32-24-608-24-608-38-32-38' },
    rowContext: {
      charitem: [{ charInfo: { left_top_right_bottom: '32-24-608-24-608-38-32-38' }, chardesc: 'char0', charValue: 'CORNER SHOP' }],
    },
  })
  expect(
    rows.map(({ rowdesc, rowContext }) => [rowdesc, rowContext.charitem.map(({ chardesc, charValue }) => [chardesc, charValue])]),
  ).toEqual([
    ['row0', [['char0', 'CORNER SHOP']]],
    [
      'row1',
      [
        ['char0', 'TOTAL DUE'],
        ['char1', '12.00'],
      ],
    ],
    ['row2', [['char0', '谢谢']]],
  ])
  const [left, right] = rows[1]?.rowContext.charitem ?? []
  expect(rows[1]?.rowInfo.left_top_right_bottom.split('-').slice(0, 2)).toEqual(left?.charInfo.left_top_right_bottom.split('-').slice(0, 2))
  expect(rows[1]?.rowInfo.left_top_right_bottom.split('-').slice(2, 6)).toEqual(
    right?.charInfo.left_top_right_bottom.split('-').slice(2, 6),
  )
})

test('corners are pixels of the picture as given, also of a page that was turned, and never below 0', async () => {
  const turned = await smallPicture(2)
  const text = madePageText(['A'])
  // One clockwise turn brings the page upright: its top left is the bottom left of the picture, 640 x 480.
  engine.tell(turned, { text, transform: { corners: null, quarterTurns: 1, width: 480, height: 640 } })
  const placeOf = (reply: PageTextReply) => reply.cardsinfo?.card.rowitem[0]?.rowInfo.left_top_right_bottom
  expect(placeOf(await recognise(turned))).toBe('32-456-32-24-51-24-51-456')
  const beyond = await smallPicture(3)
  const [row] = text.rows
  const [line] = row?.lines ?? []
  if (!line) throw new Error('no line')
  const box = line.box.map(({ x, y }) => ({ x: x - 0.2, y: y + 0.93 })) as typeof line.box
  engine.tell(beyond, { text: { rows: [{ column: 0, lines: [{ ...line, box }] }] } })
  expect(placeOf(await recognise(beyond))).toBe('0-470-480-470-480-480-0-480')
})

test('with evidence=1 each line tells where it needs a look, and is never called proven', async () => {
  const rows = (await recognise(receipt, { evidence: '1' })).cardsinfo?.card.rowitem ?? []
  const items = rows.flatMap(({ rowContext }) => rowContext.charitem)
  expect(items.map(({ state }) => state)).toEqual(['plain', 'plain', 'look', 'plain'])
  expect(items[2]?.confidences).toEqual([0.99, 0.5, 0.99, 0.99, 0.99])
})

test('a page without print, and no picture', async () => {
  expect(await recognise(await smallPicture(4))).toEqual({ message: { status: -1, value: 'No text was found on the picture.' } })
  expect((await recognise(new Uint8Array(0))).message.status).toBe(-2)
})

test('a TIFF answers all its pages, each in pixels of its own', async () => {
  const wide = await sharp({ create: { width: 1280, height: 480, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const tiff = await multiPageTiff([await smallPicture(5), wide])
  engine.tell(tiff, { text: madePageText(['First', 'page']) })
  engine.tell(tiff, { text: madePageText(['Second']), transform: { corners: null, quarterTurns: 0, width: 1280, height: 480 } }, 1)
  const rows = (await recognise(tiff)).cardsinfo?.card.rowitem ?? []
  expect(rows.map(({ pagedesc, rowdesc, rowInfo }) => [pagedesc, rowdesc, rowInfo.left_top_right_bottom])).toEqual([
    ['1', 'row0', '32-24-608-24-608-38-32-38'],
    ['1', 'row1', '32-48-608-48-608-62-32-62'],
    ['2', 'row0', '64-24-1216-24-1216-38-64-38'],
  ])
})

test('nothing is stored', async () => {
  expect(await services.database.selectFrom('record').select('id').execute()).toEqual([])
  expect(errors).toEqual([])
})
