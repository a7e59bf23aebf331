import type { FieldFormat } from './format.ts'

const words: Readonly<Record<string, string>> = {
  F: 'F',
  FEMALE: 'F',
  W: 'F',
  WEIBLICH: 'F',
  M: 'M',
  MALE: 'M',
  MÄNNLICH: 'M',
  X: 'X',
  '<': 'X',
  UNSPECIFIED: 'X',
  DIVERS: 'X',
  女: 'F',
  男: 'M',
  หญิง: 'F',
  ชาย: 'M',
  أنثى: 'F',
  انثى: 'F',
  ذكر: 'M',
  PEREMPUAN: 'F',
  WANITA: 'F',
  'LAKI-LAKI': 'M',
  PRIA: 'M',
  LELAKI: 'M',
  MUJER: 'F',
  HOMBRE: 'M',
  H: 'M',
  KVINNA: 'F',
}

/** `F`, `M` or `X` (unspecified). Of several languages beside each other the parts must agree: `F/W`. */
function parse(typed: string): string | null {
  const found = typed
    .toUpperCase()
    .split(/[/\s]+/)
    .filter((part) => part !== '')
    .map((part) => words[part] ?? null)
  const [first = null] = found
  return found.every((part) => part === first) ? first : null
}

export const sex: FieldFormat = {
  parse,
  show: (value) => value,
  same: (left, right) => left === right,
  possible: (value) => value === 'F' || value === 'M' || value === 'X',
}
