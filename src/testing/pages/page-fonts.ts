import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The rules of a font package, its files within them: a page without an address may load none. */
async function inlined(stylesheet: string): Promise<string> {
  const css = await readFile(stylesheet, 'utf8')
  const files = [...new Set([...css.matchAll(/url\(\.\/(files\/[^)]+)\)/g)].flatMap(([, file]) => file ?? []))]
  const loaded = await Promise.all(
    files.map(async (file) => [file, (await readFile(join(dirname(stylesheet), file))).toString('base64')] as const),
  )
  const bytes = new Map(loaded)
  return css.replaceAll(/url\(\.\/(files\/[^)]+)\)/g, (_, file: string) => `url(data:font/woff2;base64,${bytes.get(file) ?? ''})`)
}

/** Font rules for pages; only fonts that come with the project, so that every machine draws the same. */
export async function pageFonts(): Promise<string> {
  const stylesheets = [
    require.resolve('@fontsource-variable/inter/index.css'),
    require.resolve('@fontsource-variable/jetbrains-mono/index.css'),
    require.resolve('@fontsource-variable/noto-sans-sc/index.css'),
  ]
  return (await Promise.all(stylesheets.map(inlined))).join('')
}
