/** Units as invoices print them, by their codes of UN/ECE Recommendation 20. */
const printed: Readonly<Record<string, readonly string[]>> = {
  C62: ['', 'one', 'unit', 'units', 'einheit'],
  H87: ['pc', 'pcs', 'piece', 'pieces', 'ea', 'each', 'stk', 'stück', 'st', 'pce', 'pièce', 'pieza', 'pezzo', 'stuk'],
  HUR: ['h', 'hr', 'hrs', 'hour', 'hours', 'std', 'stunde', 'stunden', 'heure', 'heures', 'hora', 'ora', 'uur'],
  DAY: ['day', 'days', 'tag', 'tage', 'jour', 'jours', 'día', 'giorno', 'dag'],
  MON: ['month', 'months', 'monat', 'monate', 'mois', 'mes', 'mese', 'maand'],
  KGM: ['kg'],
  GRM: ['g'],
  MTR: ['m'],
  MTK: ['m²', 'm2', 'qm'],
  LTR: ['l', 'ltr', 'litre', 'liter'],
}
const codes = new Map(Object.entries(printed).flatMap(([code, units]) => units.map((unit) => [unit, code] as const)))

const isCode = /^[A-Z\d]{2,3}$/u

/** The code of a unit, and the unit itself where it has none that we know: then it is one of whatever that is. */
export function ublUnit(unit: string): { code: string; unknown: string } {
  const code = codes.get(unit.toLowerCase().replace(/\.$/u, '')) ?? (isCode.test(unit) ? unit : undefined)
  return code === undefined ? { code: 'C62', unknown: unit } : { code, unknown: '' }
}
