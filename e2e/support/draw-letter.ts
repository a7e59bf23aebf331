import { launchChromium } from '../../src/testing/launch-chromium.ts'

const html = `
  <body style="margin: 90px; width: 1060px; font: 27px/44px 'DejaVu Serif', Georgia, serif; color: #222">
    <div>Harbour Lane Joinery</div>
    <div>Invoice for Miss Lindqvist</div>
    <table style="width: 900px; margin: 40px 0">
      <tr><td>Oak shelf, oiled</td><td>2 pieces</td><td>118.00</td></tr>
      <tr><td>Delivery to Zenith</td><td>1 piece</td><td>24.00</td></tr>
    </table>
    <div>Thank you for your order. The shelves were made in our workshop</div>
    <div>and remain ours until they are paid in full.</div>
  </body>`

/** A page of print without any machine-readable zone, as PNG. */
export async function drawLetter(): Promise<Buffer> {
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 1240, height: 900 } })
  await page.setContent(html)
  const image = await page.screenshot({ type: 'png' })
  await browser.close()
  return image
}
