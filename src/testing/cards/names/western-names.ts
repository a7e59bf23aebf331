import type { Fiction } from '../fiction.ts'

type Chooser = Pick<Fiction, 'pick' | 'sex'>

export interface TwoNames {
  surname: string
  givenNames: string
}

export function mexicanName({ pick, sex }: Chooser): { paternal: string; maternal: string; given: string } {
  const families = ['GARCÍA', 'MUÑOZ', 'RAMÍREZ', 'HERNÁNDEZ', 'TORRES', 'VÁZQUEZ', 'LÓPEZ'] as const
  return {
    paternal: pick(families),
    maternal: pick(families),
    given: sex === 'M' ? pick(['JOSÉ LUIS', 'CARLOS', 'ÁNGEL']) : pick(['MARÍA JOSÉ', 'LUCÍA', 'XIMENA']),
  }
}

export function filipinoName({ pick, sex }: Chooser): TwoNames & { middle: string } {
  return {
    surname: pick(['DELA CRUZ', 'REYES', 'SANTOS', 'MENDOZA']),
    middle: pick(['BAUTISTA', 'OCAMPO', 'VILLANUEVA']),
    givenNames: sex === 'M' ? pick(['JUAN MIGUEL', 'RAMON', 'CARLO']) : pick(['MARIA CLARA', 'LIZA', 'ROSARIO']),
  }
}

export function swedishName({ pick, sex }: Chooser): TwoNames {
  return {
    surname: pick(['Ångström', 'Lindqvist', 'Sjöberg', 'Åkesson', 'Nyström']),
    givenNames: sex === 'M' ? pick(['Göran', 'Lars Erik', 'Björn']) : pick(['Åsa', 'Märta Linnéa', 'Ingrid']),
  }
}

export function germanName({ pick, sex }: Chooser): TwoNames {
  return {
    surname: pick(['Müller', 'Schönfeld', 'Groß', 'Weber']),
    givenNames: sex === 'M' ? pick(['Jürgen', 'Max', 'Stefan Uwe']) : pick(['Käthe', 'Anna Sophie', 'Jutta']),
  }
}

export function englishName({ pick, sex }: Chooser): TwoNames {
  return {
    surname: pick(['HARRINGTON', 'PARKER', 'NGATA', 'MCKENZIE']),
    givenNames: sex === 'M' ? pick(['JAMES WILLIAM', 'OLIVER', 'TANE']) : pick(['CHARLOTTE ANNE', 'ARIA', 'MOANA']),
  }
}

export function kenyanName({ pick, sex }: Chooser): string {
  return `${sex === 'M' ? pick(['JOHN', 'PETER', 'DAVID']) : pick(['GRACE', 'MARY', 'FAITH'])} ${pick(['KAMAU', 'OTIENO', 'WANJIKU', 'MUTUA'])} ${pick(['NJOROGE', 'ODHIAMBO', 'KIPTOO', 'MWANGI'])}`
}

export function djiboutianName({ pick, sex }: Chooser): TwoNames & { father: string; mother: string } {
  const men = ['HASSAN', 'OMAR', 'ISMAEL', 'FARAH', 'DAHER'] as const
  return {
    surname: `${pick(men)} ${pick(['GUELLEH', 'WABERI', 'ROBLEH'])}`,
    givenNames: sex === 'M' ? pick(men) : pick(['FATOUMA', 'HODAN', 'AÏCHA']),
    father: `${pick(men)} ${pick(men)}`,
    mother: `${pick(['KADRA', 'SAFIA', 'ZEINAB'])} ${pick(men)}`,
  }
}

/** Of foreigners who live somewhere, and what they are there. */
export function foreigner({ pick }: Chooser): TwoNames & { nationality: string; people: string; local: string } {
  return pick([
    { surname: 'KUMAR', givenNames: 'RAJESH', nationality: 'IND', people: 'INDIA', local: 'راجيش كومار' },
    { surname: 'RAHMAN', givenNames: 'ABDUR', nationality: 'BGD', people: 'BANGLADESH', local: 'عبد الرحمن' },
    { surname: 'SANTOS', givenNames: 'MARIA', nationality: 'PHL', people: 'PHILIPPINES', local: 'ماريا سانتوس' },
  ] as const)
}
