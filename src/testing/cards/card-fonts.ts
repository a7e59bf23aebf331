import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import type { Page } from '@playwright/test'
import type { CardFont } from './card.ts'

const require = createRequire(import.meta.url)
const packages = [
  '@fontsource-variable/inter',
  '@fontsource-variable/jetbrains-mono',
  '@fontsource-variable/noto-sans-sc',
  '@fontsource-variable/noto-sans-tc',
  '@fontsource-variable/noto-sans-jp',
  '@fontsource-variable/noto-sans-arabic',
  '@fontsource-variable/noto-sans-thai',
]
const host = 'http://fonts.invalid'

const rest = "'Inter Variable', 'Noto Sans SC Variable'"
/** Only fonts that come with the project, so that every machine draws the same. */
export const fontFamilies: Readonly<Record<CardFont, string>> = {
  sans: rest,
  serif: `'Noto Sans SC Variable', ${rest}`,
  mono: `'JetBrains Mono Variable', ${rest}`,
  'ocr-b': "'Specimen OCR-B'",
  traditional: `'Noto Sans TC Variable', ${rest}`,
  japanese: `'Noto Sans JP Variable', ${rest}`,
  arabic: `'Noto Sans Arabic Variable', ${rest}`,
  thai: `'Noto Sans Thai Variable', ${rest}`,
}

/** A file of a font package, as the page asks for it. */
function pathOf(url: string): string {
  const path = normalize(decodeURIComponent(new URL(url).pathname)).slice(1)
  if (path === 'ocr-b.otf') return new URL('../fonts/ocr-b.otf', import.meta.url).pathname
  const name = packages.find((each) => path.startsWith(`${each}/`))
  if (name === undefined) throw new Error(`${url} is no font of ours.`)
  return join(dirname(require.resolve(`${name}/index.css`)), path.slice(name.length + 1))
}

/** Opens an empty page that has the fonts; it loads of each only the parts that its text needs, and nothing else from anywhere. */
export async function openPageWithFonts(page: Page): Promise<void> {
  const links = packages.map((name) => `<link rel="stylesheet" href="/${name}/index.css">`).join('')
  const ocrB = "@font-face{font-family:'Specimen OCR-B';src:url(/ocr-b.otf)}"
  const html = `<!doctype html>${links}<style>${ocrB}body{margin:0}svg{display:block}</style><body></body>`
  await page.route('**/*', async (route) => {
    const url = route.request().url()
    if (new URL(url).pathname === '/') return route.fulfill({ contentType: 'text/html', body: html })
    const contentType = url.endsWith('.css') ? 'text/css' : 'font/woff2'
    return route.fulfill({ contentType, body: await readFile(pathOf(url)) })
  })
  await page.goto(host)
}
