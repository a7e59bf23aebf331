import { invoiceTypeId } from '#catalogue/invoice/invoice-kinds.ts'
import type { CompatCall, CompatNeeds } from '../answer-call.ts'
import { CompatFailure } from '../compat-failure.ts'
import { textOf } from '../read-form.ts'
import { type InvoiceEntry, invoiceEntry } from './invoice-entry.ts'
import { type InvoiceReply, invoiceReply } from './invoice-reply.ts'
import { type RecognisedInvoice, recogniseInvoices } from './recognise-invoices.ts'

/** Longest side of the picture that is cut out, in pixels. */
const cutSide = 1600

/** One call of the invoice endpoints. Throws a `CompatFailure`, or the `AppError` that says what is wrong with the file. */
export async function answerInvoices(needs: CompatNeeds, { form, pictureOf, withEvidence, signal }: CompatCall): Promise<InvoiceReply> {
  if (textOf(form, 'typeId') !== invoiceTypeId) throw new CompatFailure(-2, `Invoices have the typeId ${invoiceTypeId}.`)
  const invoices = await recogniseInvoices(needs, { bytes: await pictureOf(form), signal })
  const withCut = textOf(form, 'cutImage') === '1'
  return invoiceReply(
    await Promise.all(
      invoices.map(async (invoice): Promise<InvoiceEntry> => {
        const entry = invoiceEntry(invoice, withEvidence)
        return withCut ? { ...entry, cutUrlImage: await cutOf(needs, invoice) } : entry
      }),
    ),
  )
}

/** Bare Base64, as the reference's portraits are: what this field holds it does not say. */
async function cutOf({ engine }: CompatNeeds, { pages, pictures }: RecognisedInvoice): Promise<string> {
  const [page, picture] = [pages[0], pictures[0]]
  if (!page || !picture || !engine.renderPage) return ''
  const { bytes, frame, area } = picture
  const order = { picture: { bytes, frame, area }, transform: page.transform, maxSide: cutSide, crop: null, asPixels: true }
  const image = await engine.renderPage(order)
  return Buffer.from(image.bytes).toString('base64')
}
