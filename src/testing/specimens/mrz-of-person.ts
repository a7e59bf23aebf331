import type { SpecimenKind } from './layout.ts'
import type { SpecimenPerson } from './specimen-person.ts'

const pairs: Record<string, string> = { Ä: 'AE', Ö: 'OE', Ü: 'UE', ß: 'SS', Æ: 'AE', Ø: 'OE', Å: 'AA', Þ: 'TH', Ð: 'D', Ł: 'L', ı: 'I', Ñ: 'N' }
function latin(t: string): string {
  return Array.from(t.toUpperCase().replaceAll('ß', 'SS'))
    .map((c) => pairs[c] ?? c)
    .join('')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^A-Z0-9]/g, '<')
}
const weigh = [7, 3, 1]
function digit(s: string): string {
  let sum = 0
  Array.from(s).forEach((c, i) => {
    const v = c === '<' ? 0 : /\d/.test(c) ? Number(c) : c.charCodeAt(0) - 55
    sum += v * (weigh[i % 3] ?? 0)
  })
  return String(sum % 10)
}
const pad = (s: string, n: number) => s.slice(0, n).padEnd(n, '<')
const cd = (s: string) => s + digit(s)
const yymmdd = (d: string) => {
  const [y = '', m = '<<', day = '<<'] = d.split('-')
  return y.slice(2) + m + day
}

/** The machine-readable lines of the kind of document for the person; [] for a side without them. */
export function mrzOfPerson(kind: SpecimenKind, p: SpecimenPerson): string[] {
  const name = latin(p.surname) + '<<' + latin(p.givenNames)
  const num = cd(pad(p.documentNumber, 9))
  const birth = cd(yymmdd(p.dateOfBirth))
  const expiry = cd(yymmdd(p.dateOfExpiry))
  const sex = p.sex === 'X' ? '<' : p.sex
  const nat = pad(p.nationality, 3)
  const state = pad(p.issuingState, 3)
  if (kind === 'passport') {
    const personal = cd(pad(p.personalNumber, 14))
    return ['P<' + state + pad(name, 39), num + nat + birth + sex + expiry + personal + digit(num + birth + expiry + personal)]
  }
  if (kind === 'td1-back') {
    const optional = pad(p.personalNumber, 15)
    return ['I<' + state + num + optional, birth + sex + expiry + nat + pad('', 11) + digit(num + optional + birth + expiry + pad('', 11)), pad(name, 30)]
  }
  if (kind === 'td2') {
    const optional = pad(p.personalNumber, 7)
    return ['I<' + state + pad(name, 31), num + nat + birth + sex + expiry + optional + digit(num + birth + expiry + optional)]
  }
  if (kind === 'mrv-a') return ['V<' + state + pad(name, 39), num + nat + birth + sex + expiry + pad(p.personalNumber, 16)]
  if (kind === 'mrv-b') return ['V<' + state + pad(name, 31), num + nat + birth + sex + expiry + pad(p.personalNumber, 8)]
  if (kind === 'fra-id') {
    const first = 'IDFRA' + pad(latin(p.surname), 25) + pad('952042', 6)
    const number = cd('0502' + pad(p.documentNumber.replaceAll(/\D/g, '') + '00000000', 8))
    const second = number + pad(latin(p.givenNames).replaceAll('<', '<<'), 14) + birth + p.sex
    return [first, second + digit(first + second)]
  }
  return []
}
