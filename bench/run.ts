import { parseArgs } from 'node:util'
import { benchAccuracy } from './accuracy.ts'
import { benchClassify } from './classify/accuracy.ts'
import { benchCodes } from './codes/accuracy.ts'
import { dataFolder } from './data-folder.ts'
import { benchFaces } from './faces/accuracy.ts'
import { benchPortraits } from './faces/portraits.ts'
import { benchFirstScreen } from './first-screen.ts'
import { benchInvoices } from './invoices/accuracy.ts'
import { benchDrawnInvoices } from './invoices/drawn.ts'
import { benchPrinted } from './invoices/printed.ts'
import { benchTextLayer } from './invoices/text-layer.ts'
import { benchKill } from './kill.ts'
import { benchMemory } from './memory.ts'
import { benchPdf } from './pdf.ts'
import { benchPlates } from './plates/accuracy.ts'
import { benchRemote } from './remote/run.ts'
import { benchShutter } from './shutter.ts'
import { benchBeside } from './speed-beside.ts'
import { benchSpeed } from './speed.ts'
import { benchTextSpeed } from './text/speed.ts'
import { benchTurned } from './text/turned.ts'
import { benchTypes } from './types/accuracy.ts'
import { benchTypeTimes } from './types/time.ts'

const usage = `npm run bench -- [accuracy] [--data DIR] [--verbose]   zones: exact, proven and wrong; print: letters, lines, words
npm run bench -- speed [--data DIR] [--runs N]          latency, CPU, memory, ratio to tesseract.js
npm run bench -- speed --beside DIR [--runs N]           passports by this checkout and in turn by another that is built, in DIR
npm run bench -- turned [--data DIR]                    print found on turned pages, of that found upright
npm run bench -- text-speed [--data DIR] [--runs N]     a page of print: CPU by stage, ratios to peers and to the arithmetic
npm run bench -- memory [--data DIR] [--pages N]        growth over a hundred pages in a row
npm run bench -- plates [--data DIR] [--verbose]        number plates: exact, listed, colour; by kind and tag
npm run bench -- faces --data DIR [--runs N] [--verbose]   faces of real people: pairs, a poor portrait, prints and screens, time
npm run bench -- portraits [--only KEY]                 every drawn document with a portrait: whether it is found in its place, and a face in it
npm run bench -- types [--only KEY] [--detect] [--verbose]   every identity document, drawn: exact, proven, wrong, by type
npm run bench -- types --time [--only KEY] [--runs N]     what reading as its type costs, beside a general page
npm run bench -- classify [--only KEY] [--set A,B] [--part K/N] [--data DIR] [--verbose]   what a document is: found, among the first three, its side
npm run bench -- codes [--data DIR] [--verbose]         barcodes: read by kind and degradation, checksums of invoices; what a look costs
npm run bench -- pdf [--runs N]                         a PDF of 30 pages of text, from upload to all fields (needs npm run build)
npm run bench -- invoices [--only KEY] [--detect] [--verbose]   every kind of invoice, drawn: exact, amounts proven, wrong, by kind
npm run bench -- invoices --text-layer [--only KEY] [--runs N] [--verbose]   Chinese invoices as PDFs that print text, without their codes: key fields
npm run bench -- invoices --data DIR [--verbose]         invoices and receipts: exact, proven, wrong; by kind and by field
npm run bench -- invoices --data DIR --printed [--verbose]   the pages of e-invoices without their data
npm run bench -- remote [--data DIR] [--only SET] [--verbose]   our client of the remote API against our server: every value, beside the engine's
npm run bench -- remote --time [--runs N]                what our server's route takes beside the engine; places found for values that come without
npm run bench -- kill [--runs N]                        the kill journeys, 20 times unless told
npm run bench -- shutter [--runs N]                     how long the page stands still, and until a shot is safe
npm run bench -- first-screen                           JavaScript before the first screen shows

--data DIR: a folder in the format of bench/README.md; without it, pictures drawn by this project.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    runs: { type: 'string' },
    beside: { type: 'string' },
    pages: { type: 'string' },
    only: { type: 'string', default: '' },
    set: { type: 'string', default: '' },
    part: { type: 'string', default: '1/1' },
    detect: { type: 'boolean', default: false },
    time: { type: 'boolean', default: false },
    printed: { type: 'boolean', default: false },
    'text-layer': { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

/** There are no pictures of our own that say how well real people are told apart. */
function realFolder(given: string | undefined): string {
  if (given === undefined) throw new Error('Name a folder with pictures of real people: --data DIR')
  return given
}

const benches: Readonly<Record<string, () => Promise<void>>> = {
  accuracy: async () => benchAccuracy({ folder: await dataFolder(values.data), verbose: values.verbose }),
  speed: async () =>
    values.beside !== undefined
      ? benchBeside({ other: values.beside, runs: Number(values.runs ?? 40) })
      : benchSpeed({ folder: await dataFolder(values.data), runs: Number(values.runs ?? 40) }),
  turned: async () => benchTurned(await dataFolder(values.data)),
  'text-speed': async () => benchTextSpeed({ folder: await dataFolder(values.data), runs: Number(values.runs ?? 24) }),
  memory: async () => benchMemory({ folder: await dataFolder(values.data), pages: Number(values.pages ?? 100) }),
  plates: async () => benchPlates({ folder: await dataFolder(values.data), verbose: values.verbose }),
  faces: async () => benchFaces({ folder: realFolder(values.data), runs: Number(values.runs ?? 60), verbose: values.verbose }),
  portraits: () => benchPortraits(values.only),
  types: () =>
    values.time
      ? benchTypeTimes({ only: values.only, runs: Number(values.runs ?? 5) })
      : benchTypes({ detect: values.detect, verbose: values.verbose, only: values.only }),
  classify: () => benchClassify({ ...values, folder: values.data ?? null, sets: values.set }),
  codes: () => benchCodes({ folder: values.data ?? null, verbose: values.verbose }),
  pdf: () => benchPdf(Number(values.runs ?? 5)),
  invoices: async () => {
    const { verbose, only, detect } = values
    if (values['text-layer']) return benchTextLayer({ only, verbose, each: Number(values.runs ?? 10) })
    if (values.data === undefined) return benchDrawnInvoices({ detect, verbose, only })
    return (values.printed ? benchPrinted : benchInvoices)({ folder: await dataFolder(values.data), verbose })
  },
  remote: () =>
    benchRemote({
      folder: values.data ?? null,
      only: values.only,
      isTimed: values.time,
      runs: Number(values.runs ?? 3),
      verbose: values.verbose,
    }),
  kill: () => benchKill(Number(values.runs ?? 20)),
  shutter: () => benchShutter(Number(values.runs ?? 20)),
  'first-screen': benchFirstScreen,
}

const bench = benches[positionals[0] ?? 'accuracy']
if (bench === undefined || values.help) {
  console.log(usage)
  process.exitCode = values.help ? 0 : 2
} else {
  await bench()
}
