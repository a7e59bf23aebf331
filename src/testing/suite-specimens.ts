import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Card } from './cards/card.ts'
import { cards } from './cards/cards.ts'
import { drawCardPlan, layoutsOfCards } from './cards/draw-card-plan.ts'
import { invoiceCards } from './cards/invoice-cards.ts'
import type { ToldSpecimen } from './cards/score-specimen.ts'
import type { Told } from './cards/told-by-face.ts'
import { drawPlan, type PlannedTruth } from './specimens/draw-plan.ts'
import type { SpecimenOrder } from './specimens/draw-specimen.ts'
import { inventFrenchHolder } from './specimens/invent-french-holder.ts'
import { inventPerson } from './specimens/invent-person.ts'
import type { SpecimenKind } from './specimens/layout.ts'

/** The one document of a type that the test suite reads, always the same. */
export interface SuiteSpecimen extends ToldSpecimen {
  /** Pictures of its sides, front first. */
  pictures: readonly Buffer[]
}

const seed = 'suite'
/** Drawn anew where what draws has changed. */
const folder = '.cache/suite'
const person = { ...inventPerson(seed), dateOfBirth: '1974-08-12', dateOfExpiry: '2034-04-15' }
const frenchHolder = inventFrenchHolder(seed)

/** Sides of what ICAO 9303 describes, by the key of its type. */
const travelDocuments: Readonly<Record<string, readonly [SpecimenKind, ...SpecimenKind[]]>> = {
  passport: ['passport'],
  'id-card-td1': ['td1-front', 'td1-back'],
  'id-card-france': ['fra-id'],
  'travel-document-td2': ['td2'],
  'visa-a': ['mrv-a'],
  'visa-b': ['mrv-b'],
}

const readAll = async (place: string, files: readonly string[]) => Promise.all(files.map(async (file) => readFile(join(place, file))))

function toldBy({ truth: { lines, values } }: PlannedTruth): Told {
  const zone = Object.fromEntries(lines.map((line, index) => [`mrzLine${index + 1}`, line]))
  return { fields: { ...values, ...zone }, printed: Object.keys(values), zone: Object.keys(zone), coded: [] }
}

async function drawTravelDocuments(types: readonly string[], place: string): Promise<SuiteSpecimen[]> {
  const orderOf = (kind: SpecimenKind): SpecimenOrder => ({ kind, person: kind === 'fra-id' ? frenchHolder : person, widthPx: 1250 })
  const kinds = types.flatMap((type) => travelDocuments[type] ?? [])
  const plan = kinds.map((kind) => ({ id: kind, order: orderOf(kind), treatment: 'clean' as const }))
  const truths = new Map((await drawPlan(plan, place)).map((planned) => [planned.id, planned]))
  return Promise.all(
    types.map(async (type) => {
      const told = (travelDocuments[type] ?? []).flatMap((kind) => truths.get(kind) ?? [])
      const pictures = await readAll(
        place,
        told.map(({ id }) => `${id}.jpg`),
      )
      return { id: type, documentType: type, treatment: 'clean' as const, pages: told.map((each) => ({ truth: toldBy(each) })), pictures }
    }),
  )
}

interface CardsOrder {
  of: readonly Card[]
  /** Of the pictures, in pixels, by the width of the document in tenths of a millimetre. */
  widthOf: (width: number) => number
}

/** As many pixels as a phone gives a document that fills its picture; a larger one needs more for the same print. */
const identityCards: CardsOrder = { of: cards, widthOf: (width) => Math.min(1800, Math.max(1100, Math.round(width * 0.95))) }
/** As a screen shows them: there are many, and every pixel of them is read at every test. */
const billCards: CardsOrder = { of: invoiceCards, widthOf: (width) => Math.max(700, Math.round(width * 0.5)) }

async function drawCards(types: readonly string[], place: string, { of, widthOf }: CardsOrder): Promise<SuiteSpecimen[]> {
  const layouts = layoutsOfCards(of).filter(({ id }) => types.includes(id))
  const plan = layouts.map(({ id, card: { documentType, front }, layout }) => ({
    id,
    documentType,
    layout,
    seed,
    widthPx: widthOf(front.width),
    treatment: 'clean' as const,
  }))
  const specimens = await drawCardPlan(plan, place)
  return Promise.all(
    specimens.map(async (specimen) => ({
      ...specimen,
      pictures: await readAll(
        place,
        specimen.pages.map(({ file }) => file),
      ),
    })),
  )
}

/** Draws a document of each of these types, where it is known how they look; `name` keeps the pictures of different tests apart. */
export async function suiteSpecimens(name: string, types: readonly string[]): Promise<SuiteSpecimen[]> {
  const byStandard = types.filter((type) => Object.hasOwn(travelDocuments, type))
  const others = types.filter((type) => !Object.hasOwn(travelDocuments, type))
  const bills = new Set(invoiceCards.map(({ documentType }) => documentType))
  const [ofBills, ofCards] = [others.filter((type) => bills.has(type)), others.filter((type) => !bills.has(type))]
  const place = join(folder, name)
  return [
    ...(byStandard.length === 0 ? [] : await drawTravelDocuments(byStandard, join(place, 'travel'))),
    ...(ofCards.length === 0 ? [] : await drawCards(ofCards, join(place, 'cards'), identityCards)),
    ...(ofBills.length === 0 ? [] : await drawCards(ofBills, join(place, 'bills'), billCards)),
  ]
}
