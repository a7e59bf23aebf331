import { readFile, writeFile } from 'node:fs/promises'
import { cidFont, hexOf, textAt, textOfCodes, writtenPdf } from '../src/testing/pdf/written-pdf.ts'
import { dropFile } from './support/desk.ts'
import { expect, test } from './support/journey.ts'

const helvetica = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
const fonts = { F1: helvetica, F2: cidFont('STSong-Light', 'UniGB-UCS2-H', 'GB1') }
const page = (title: string) => ({
  fonts,
  content: [
    textAt({ x: 60, y: 760, size: 14 }, title),
    textAt({ x: 60, y: 730 }, 'We thank you for the delivery of last month'),
    textOfCodes({ x: 60, y: 700, font: 'F2', size: 14 }, hexOf('货物已经收到')),
  ].join(''),
})

test('a PDF is dropped, each page is shown with all its print, and the file is saved as it came', async ({ page: tab, home }, testInfo) => {
  const bytes = writtenPdf([page('Harbour Lane Joinery'), page('Second sheet')])
  const path = testInfo.outputPath('delivery.pdf')
  await writeFile(path, bytes)
  await tab.goto(`${home}/queue`)
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
  await dropFile(tab, path)
  await expect(tab.getByRole('row', { name: /General page/ })).toBeVisible({ timeout: 60_000 })
  await tab.keyboard.press('Enter')
  await tab.waitForURL(/\/review\//)

  const line = (number: number) => tab.getByRole('textbox', { name: new RegExp(`^Line ${number}(,|$)`) })
  await expect(line(1)).toHaveValue('Harbour Lane Joinery')
  await expect(line(3)).toHaveValue('货物已经收到')
  const picture = tab.getByRole('img', { name: 'The document as it was captured' })
  await expect.poll(async () => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalHeight : 0))).toBe(1600)
  const address = await picture.getAttribute('src')
  const drawn = await tab.request.get(`${home}${address}`)
  expect([drawn.headers()['content-type'], drawn.headers()['content-security-policy']]).toEqual([
    'image/svg+xml',
    expect.stringContaining('sandbox'),
  ])
  // The browser has drawn what the file alone could not: ink where the Chinese line stands.
  const ink = await picture.evaluate(async (image) => {
    if (!(image instanceof HTMLImageElement)) return []
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const brush = canvas.getContext('2d')
    brush?.drawImage(image, 0, 0)
    const scale = image.naturalHeight / 842
    const darkest = (y: number) => {
      const pixels = brush?.getImageData(60 * scale, (842 - y - 12) * scale, 20 * scale, 14 * scale).data ?? []
      return Math.min(...pixels)
    }
    return [darkest(760), darkest(700), darkest(600)]
  })
  expect(ink.map((value) => value < 100)).toEqual([true, true, false])

  const saved = tab.waitForEvent('download')
  await tab.getByRole('link', { name: 'Save the file as it was given' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('delivery.pdf')
  expect((await readFile(await download.path())).equals(bytes)).toBe(true)
})
