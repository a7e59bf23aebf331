import type { Entry, MakeLayout, PrintedValues, SpecimenKind } from './layout.ts'

const labels: Readonly<Record<string, string>> = {
  documentCode: 'Type / Type',
  issuingState: 'Code of issuing State / Code de l’État émetteur',
  documentNumber: 'Document No. / N° du document',
  surname: 'Surname / Nom',
  givenNames: 'Given names / Prénoms',
  nationality: 'Nationality / Nationalité',
  dateOfBirth: 'Date of birth / Date de naissance',
  sex: 'Sex / Sexe',
  placeOfBirth: 'Place of birth / Lieu de naissance',
  dateOfIssue: 'Date of issue / Date de délivrance',
  dateOfExpiry: 'Date of expiry / Date d’expiration',
  personalNumber: 'Personal No. / N° personnel',
  authority: 'Authority / Autorité',
  placeOfIssue: 'Place of issue / Lieu de délivrance',
  validFrom: 'Valid from / Valable à partir du',
  validUntil: 'Valid until / Valable jusqu’au',
  visaNumber: 'Number of visa / Numéro du visa',
  passportNumber: 'Passport No. / N° du passeport',
}

type Place = readonly [field: string, x: number, y: number, width: number, label?: string]

/** Entries at their places; what the person lacks is left out. */
function place(printed: PrintedValues, places: readonly Place[]): Entry[] {
  return places.flatMap(([field, x, y, width, label]) => {
    const text = printed[field] ?? ''
    return text === '' ? [] : [{ field, label: labels[label ?? field] ?? '', text, x, y, width }]
  })
}

/** Doc 9303 part 4: 125 x 88 mm, two lines of 44. */
const passport: MakeLayout = (printed) => ({
  width: 1250,
  height: 880,
  title: 'UTOPIA · UTOPIE',
  subtitle: 'PASSPORT · PASSEPORT',
  portrait: { x: 60, y: 150, width: 310, height: 400 },
  letterHeight: { label: 15, value: 28 },
  entries: place({ ...printed, documentCode: 'P' }, [
    ['documentCode', 420, 170, 100],
    ['issuingState', 540, 170, 300],
    ['documentNumber', 930, 170, 300, 'passportNumber'],
    ['surname', 420, 246, 780],
    ['givenNames', 420, 322, 780],
    ['nationality', 420, 398, 400],
    ['personalNumber', 860, 398, 340],
    ['dateOfBirth', 420, 474, 290],
    ['sex', 720, 474, 90],
    ['placeOfBirth', 860, 474, 330],
    ['dateOfIssue', 420, 550, 290],
    ['dateOfExpiry', 720, 550, 290],
    ['authority', 420, 626, 500],
  ]),
  mrzBaselines: [746, 810],
})

/** Doc 9303 part 5: 85.6 x 54 mm; the machine-readable lines are on the back. */
const cardFront: MakeLayout = (printed) => ({
  width: 856,
  height: 540,
  title: 'UTOPIA · UTOPIE',
  subtitle: 'IDENTITY CARD · CARTE D’IDENTITÉ',
  portrait: { x: 40, y: 120, width: 230, height: 297 },
  letterHeight: { label: 12, value: 24 },
  entries: place(printed, [
    ['surname', 305, 134, 510],
    ['givenNames', 305, 200, 510],
    ['sex', 305, 266, 80],
    ['nationality', 440, 266, 200],
    ['dateOfBirth', 640, 266, 200],
    ['placeOfBirth', 305, 332, 300],
    ['dateOfExpiry', 305, 398, 250],
    ['documentNumber', 580, 398, 250],
  ]),
  mrzBaselines: [],
})

const cardBack: MakeLayout = (printed) => ({
  width: 856,
  height: 540,
  title: 'UTOPIA · UTOPIE',
  subtitle: 'IDENTITY CARD · CARTE D’IDENTITÉ',
  portrait: null,
  letterHeight: { label: 12, value: 24 },
  entries: place(printed, [
    ['dateOfIssue', 40, 140, 300],
    ['authority', 420, 140, 400],
    ['personalNumber', 40, 215, 300],
  ]),
  mrzBaselines: [366, 430, 494],
})

/** Doc 9303 part 6: 105 x 74 mm, two lines of 36. */
const largeCard: MakeLayout = (printed) => ({
  width: 1050,
  height: 740,
  title: 'UTOPIA · UTOPIE',
  subtitle: 'RESIDENT CARD · TITRE DE SÉJOUR',
  portrait: { x: 50, y: 130, width: 280, height: 361 },
  letterHeight: { label: 13, value: 26 },
  entries: place(printed, [
    ['documentNumber', 370, 148, 400],
    ['surname', 370, 220, 640],
    ['givenNames', 370, 292, 640],
    ['nationality', 370, 364, 250],
    ['sex', 640, 364, 80],
    ['dateOfBirth', 760, 364, 250],
    ['placeOfBirth', 370, 436, 260],
    ['authority', 700, 436, 320],
    ['dateOfIssue', 370, 508, 260],
    ['dateOfExpiry', 700, 508, 280],
  ]),
  mrzBaselines: [618, 682],
})

function visa(width: number, height: number): MakeLayout {
  return (printed) => ({
    width,
    height,
    title: 'UTOPIA · UTOPIE',
    subtitle: 'VISA',
    portrait: { x: 50, y: 140, width: 260, height: 335 },
    letterHeight: { label: 13, value: 25 },
    entries: place(printed, [
      ['validFrom', 350, 156, 300],
      ['dateOfExpiry', 690, 156, 300, 'validUntil'],
      ['documentNumber', 350, 228, 300, 'visaNumber'],
      ['placeOfIssue', 690, 228, 300],
      ['surname', 350, 300, width - 390],
      ['givenNames', 350, 372, width - 390],
      ['nationality', 350, 444, 240],
      ['sex', 610, 444, 80],
      ['dateOfBirth', 700, 444, 280],
    ]),
    mrzBaselines: [height - 122, height - 58],
  })
}

/** The French card of 1994 to 2021, drawn freely: 105 x 74 mm, two lines of 36 of its own form. */
const frenchCard: MakeLayout = (printed) => ({
  width: 1050,
  height: 740,
  title: 'RÉPUBLIQUE D’UTOPIE',
  subtitle: 'CARTE NATIONALE D’IDENTITÉ (DISPOSITION FRANÇAISE)',
  portrait: { x: 50, y: 150, width: 260, height: 335 },
  letterHeight: { label: 14, value: 26 },
  entries: place(printed, [
    ['documentNumber', 350, 160, 500],
    ['surname', 350, 236, 650],
    ['givenNames', 350, 312, 650],
    ['sex', 350, 388, 80],
    ['dateOfBirth', 520, 388, 400],
    ['placeOfBirth', 350, 464, 500],
  ]),
  mrzBaselines: [618, 682],
})

export const layouts: Readonly<Record<SpecimenKind, MakeLayout>> = {
  passport,
  'td1-front': cardFront,
  'td1-back': cardBack,
  td2: largeCard,
  'mrv-a': visa(1200, 800),
  'mrv-b': visa(1050, 740),
  'fra-id': frenchCard,
}
