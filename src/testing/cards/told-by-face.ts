import { writeMrz } from '#domain/mrz/write-mrz.ts'
import type { Face, Said, Says, Zone } from './card.ts'

const place = /\{([^}]+)\}/g

/** What is printed where `{field}` stands. */
export function printedText(template: string, says: Says): string {
  return template.replace(place, (_, keys: string) => {
    const said = says[keys.split('|')[0] ?? '']
    if (said === undefined) throw new Error(`Nothing is said of ${keys}.`)
    return typeof said === 'string' ? said : said.as
  })
}

function valueOf(said: Said): string {
  return typeof said === 'string' ? said : said.is
}

/** All that the document says, in the fields' own forms. */
export function toldValues(says: Says): Record<string, string> {
  return Object.fromEntries(Object.entries(says).map(([key, said]) => [key, valueOf(said)]))
}

/** The lines of the zone with their check digits. */
export function zoneLines({ kind, values: valuesOf, lines }: Zone, says: Says): string[] {
  const said = toldValues(says)
  if (lines !== undefined) return lines(said)
  if (kind === undefined || valuesOf === undefined) throw new Error('A zone needs its kind and values, or lines.')
  return writeMrz(kind, valuesOf(said))
}

export interface Told {
  /** By field, in the fields' own forms. */
  fields: Readonly<Record<string, string>>
  /** Fields that stand on it as print. */
  printed: readonly string[]
  /** Fields that its zone says. */
  zone: readonly string[]
  /** Fields that its codes say. */
  coded: readonly string[]
}

/** What a side tells: what is printed on it, the lines of its zone and what they say, what its codes say. */
export function toldByFace({ print, zone, codes = [] }: Face, says: Says): Told {
  const isTold = (key: string) => !key.startsWith('$') && valueOf(says[key] ?? '') !== ''
  const printed = print.flatMap(([template]) => [...template.matchAll(place)].flatMap(([, keys = '']) => keys.split('|'))).filter(isTold)
  const inZone = (zone?.tells ?? []).filter(isTold)
  const lines = zone === undefined ? [] : zoneLines(zone, says)
  const coded = codes.flatMap(({ tells }) => tells).filter(isTold)
  const fields = [...printed, ...inZone, ...coded].map((key) => [key, valueOf(says[key] ?? '')])
  return {
    fields: { ...Object.fromEntries(fields), ...Object.fromEntries(lines.map((line, index) => [`mrzLine${index + 1}`, line])) },
    printed,
    zone: inZone,
    coded,
  }
}
