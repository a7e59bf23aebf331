/** Everything that the history tells of, in the groups in which a person looks for it. */
export const eventKinds = {
  /** What became of a document. */
  records: [
    'captured',
    'page-added',
    'read',
    'not-read',
    'asked-to-read-again',
    'split',
    'kept-whole',
    'type-changed',
    'reference-changed',
    'edited',
    'rule-accepted',
    'verified',
    'rejected',
    'postponed',
    'reopened',
    'tax-office-asked',
    'tax-office-answered',
    'tax-office-no-answer',
    'tax-office-not-sent',
    'picture-destroyed',
    'removed',
  ],
  /** Who saw a document, and what left. */
  looks: ['viewed', 'viewed-original', 'exported', 'export-fetched', 'export-destroyed'],
  access: [
    'signed-in',
    'signed-out',
    'sign-in-refused',
    'code-refused',
    'passphrase-refused',
    'token-refused',
    'passphrase-changed',
    'passphrase-given',
    'device-ended',
    'codes-on',
    'codes-off',
    'passkey-added',
    'passkey-removed',
    'office-linked',
    'person-added',
    'person-changed',
    'person-removed',
    'service-added',
    'token-made',
    'token-ended',
    'accounts-on',
    'accounts-off',
  ],
  settings: [
    'own-company-changed',
    'keeping-changed',
    'undo-time-changed',
    'faces-on',
    'faces-off',
    'template-added',
    'template-changed',
    'template-removed',
  ],
} as const

export type EventGroup = keyof typeof eventKinds
export type EventKind = (typeof eventKinds)[EventGroup][number]

export const allEventKinds: readonly EventKind[] = Object.values(eventKinds).flat()
