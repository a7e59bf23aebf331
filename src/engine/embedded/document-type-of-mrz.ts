import type { MrzKind } from '#domain/document-type.ts'

const types: Readonly<Record<MrzKind, string>> = {
  TD1: 'identity-card',
  TD2: 'identity-card-td2',
  TD3: 'passport',
  'MRV-A': 'visa-a',
  'MRV-B': 'visa-b',
  'FRA-ID': 'french-identity-card',
}

/** The document type that carries a machine-readable zone of this layout. */
export function documentTypeOfMrz(kind: MrzKind): string {
  return types[kind]
}
