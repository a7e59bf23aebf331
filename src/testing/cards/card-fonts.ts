import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { CardFont } from './card.ts'

const require = createRequire(import.meta.url)
/** Stylesheets by the path under which the page asks for them; their files are beside them. */
const stylesheets: Readonly<Record<string, string>> = {
  inter: require.resolve('@fontsource-variable/inter/index.css'),
  mono: require.resolve('@fontsource-variable/jetbrains-mono/index.css'),
  simplified: require.resolve('@fontsource-variable/noto-sans-sc/index.css'),
  traditional: require.resolve('@fontsource-variable/noto-sans-tc/index.css'),
  japanese: require.resolve('@fontsource-variable/noto-sans-jp/index.css'),
  arabic: require.resolve('@fontsource-variable/noto-sans-arabic/index.css'),
  thai: require.resolve('@fontsource-variable/noto-sans-thai/index.css'),
}
const host = 'http://fonts.invalid'

const latin = "'Inter Variable', 'Noto Sans SC Variable'"
/** Only fonts that come with the project, so that every machine draws the same. */
export const fontFamilies: Readonly<Record<CardFont, string>> = {
  sans: latin,
  mono: `'JetBrains Mono Variable', ${latin}`,
  'ocr-b': "'Specimen OCR-B'",
  traditional: `'Noto Sans TC Variable', ${latin}`,
  japanese: `'Noto Sans JP Variable', ${latin}`,
  arabic: `'Noto Sans Arabic Variable', ${latin}`,
  thai: `'Noto Sans Thai Variable', ${latin}`,
}

/** A file of a font package, as the page asks for it. */
function pathOf(url: string): string {
  const [name = '', ...rest] = normalize(decodeURIComponent(new URL(url).pathname))
    .slice(1)
    .split('/')
  if (name === 'ocr-b.otf') return fileURLToPath(new URL('../fonts/ocr-b.otf', import.meta.url))
  const stylesheet = stylesheets[name]
  if (stylesheet === undefined) throw new Error(`${url} is no font of ours.`)
  return join(dirname(stylesheet), ...rest)
}

/** Opens an empty page that has the fonts; it loads of each only the parts that its text needs, and nothing else from anywhere. */
export async function openPageWithFonts(page: Page): Promise<void> {
  const links = Object.keys(stylesheets)
    .map((name) => `<link rel="stylesheet" href="/${name}/index.css">`)
    .join('')
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
