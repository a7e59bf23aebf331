import { settingsParts } from '#features/settings/settings-part.ts'

type Given = Record<string, unknown>

function oneOf<Value extends string>(given: unknown, values: readonly [Value, ...Value[]]): Value {
  return values.find((value) => value === given) ?? values[0]
}

function textOf(given: unknown): string {
  // The router reads a bare number in an address as one.
  return typeof given === 'string' || typeof given === 'number' ? String(given).slice(0, 200) : ''
}

function textsOf(given: unknown): string[] {
  return Array.isArray(given) ? given.map(textOf).filter((text) => text !== '') : []
}

function dayOf(given: unknown): string | undefined {
  return typeof given === 'string' && /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given)) ? given : undefined
}

function idOf(given: unknown): string | undefined {
  return typeof given === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(given) ? given : undefined
}

/**
 * What the address of the queue says. Here and below, what makes no sense in an address is left out, so that an old or
 * mistyped one still opens its screen.
 */
export function queueAddress(given: Given) {
  return {
    view: oneOf(given['view'], ['all', 'look', 'rule', 'postponed']),
    sort: oneOf(given['sort'], ['oldest', 'fewest-doubts', 'most-doubts', 'newest']),
    q: textOf(given['q']),
  }
}

/** Which records are meant. */
function filterAddress(given: Given) {
  return {
    q: textOf(given['q']),
    type: textsOf(given['type']),
    status: textsOf(given['status']),
    from: dayOf(given['from']),
    to: dayOf(given['to']),
    changed: given['changed'] === true,
  }
}

export function recordsAddress(given: Given) {
  return {
    ...filterAddress(given),
    /** The record that is open at the side. */
    open: idOf(given['open']),
  }
}

export function exportAddress(given: Given) {
  return {
    ...filterAddress(given),
    template: idOf(given['template']),
    /** Chosen in Records; none: all that match. */
    records: textsOf(given['records']).flatMap((id) => idOf(id) ?? []),
  }
}

export function settingsAddress(given: Given) {
  return { part: oneOf(given['part'], settingsParts) }
}

export function historyAddress(given: Given) {
  return {
    kind: textOf(given['kind']) || undefined,
    who: textOf(given['who']) || undefined,
    record: idOf(given['record']),
    from: dayOf(given['from']),
    to: dayOf(given['to']),
  }
}
