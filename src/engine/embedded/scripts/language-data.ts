import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Where a language's data lies, and what it must be, byte for byte. */
interface LanguageData {
  package: () => string
  sha256: string
}

/** `@tesseract.js-data/*`: the small models (`best_int`) by Google, Apache-2.0. */
const languageData: Readonly<Record<string, LanguageData>> = {
  ara: {
    package: () => require.resolve('@tesseract.js-data/ara/package.json'),
    sha256: 'f4746c44b02342dd5b3d4f0198000f47d7c49f1a229e63e0f436c0592dcd9639',
  },
  chi_tra: {
    package: () => require.resolve('@tesseract.js-data/chi_tra/package.json'),
    sha256: '11fe2610dab05d8a880d02f193ce70203f4c4bbe061b987d5529a2c038a22743',
  },
  deu: {
    package: () => require.resolve('@tesseract.js-data/deu/package.json'),
    sha256: '306c4280d0cbed46fbff727486bd43b92730181bae80f56941a091f363bdf28b',
  },
  fra: {
    package: () => require.resolve('@tesseract.js-data/fra/package.json'),
    sha256: 'd611139672b3752c7097e671e4a1d9209dfd37f2aeb081ef6487fba3351e9255',
  },
  jpn: {
    package: () => require.resolve('@tesseract.js-data/jpn/package.json'),
    sha256: '2b63ebfbf1484de4a08ce53b29ef98a1c17658a93cbd38acb665d7d316d0be88',
  },
  kor: {
    package: () => require.resolve('@tesseract.js-data/kor/package.json'),
    sha256: '78c21276ab14c9bb734d83be1055d9fe5469a4e7e977c51ad385be5737e61126',
  },
  spa: {
    package: () => require.resolve('@tesseract.js-data/spa/package.json'),
    sha256: '40be52f97b5d4eb7460073dc1f94cd546b27150333c0bf854ed7e7132db6bceb',
  },
  swe: {
    package: () => require.resolve('@tesseract.js-data/swe/package.json'),
    sha256: 'b60d9fea7e570d11d6fdf26c8d0ef1d63b49222313773ce66777ed08fa20dc5a',
  },
  tha: {
    package: () => require.resolve('@tesseract.js-data/tha/package.json'),
    sha256: '4550a5505184d1b79cf10416d5b19e643001d95411d5e717954dd26feef3ae74',
  },
}

/** The folder with `<code>.traineddata.gz`. Throws when the file is not the one that was measured. */
export async function languageFolder(code: string): Promise<string> {
  const data = Object.hasOwn(languageData, code) ? languageData[code] : undefined
  if (data === undefined) throw new Error(`There is no language data for "${code}".`)
  const folder = join(dirname(data.package()), '4.0.0_best_int')
  const file = join(folder, `${code}.traineddata.gz`)
  const bytes = await readFile(file)
  if (createHash('sha256').update(bytes).digest('hex') !== data.sha256) {
    throw new Error(`The language data ${file} is not the one that this version was made with. Run "npm ci" again.`)
  }
  return folder
}
