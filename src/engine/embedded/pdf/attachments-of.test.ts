import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { lockedPdf } from '#testing/pdf/locked-pdf.ts'
import { attachmentsOf } from './attachments-of.ts'

const invoice = '<?xml version="1.0"?><Invoice><ID>2024-117</ID></Invoice>'

test('the files inside a PDF, by name and content', async () => {
  const document = await PDFDocument.create()
  document.addPage()
  await document.attach(Buffer.from(invoice), 'factur-x.xml', { mimeType: 'text/xml' })
  await document.attach(Buffer.from('Notiz'), 'Rechnung für März 价.txt')
  const attachments = await attachmentsOf(await document.save())
  expect(attachments.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['factur-x.xml', invoice],
    ['Rechnung für März 价.txt', 'Notiz'],
  ])
})

test('what would unpack to more than any invoice is left out', async () => {
  const document = await PDFDocument.create()
  document.addPage()
  await document.attach(Buffer.alloc(9_000_000), 'large.xml')
  await document.attach(Buffer.from(invoice), 'small.xml')
  expect((await attachmentsOf(await document.save())).map(({ name }) => name)).toEqual(['small.xml'])
})

test('none, and none to be had', async () => {
  const document = await PDFDocument.create()
  document.addPage()
  expect(await attachmentsOf(await document.save())).toEqual([])
  await expect(attachmentsOf(lockedPdf())).rejects.toMatchObject({ code: 'file.locked' })
})
