import { codeKinds, defineDocument } from '#domain/document-type.ts'

/**
 * Any printed page or pages: letters, receipts, contracts. Its value is the text; what its codes say is kept with it. One recogniser's
 * confidence proves nothing, so a line is never proven: it needs a look where a character is less sure than the
 * threshold, and is a person's once a person has said so.
 */
export const generalPage = defineDocument({
  key: 'general-page',
  country: null,
  titles: [],
  format: 'page',
  mrz: null,
  sides: ['front'],
  fields: { codeText: { kind: 'text', group: 'document', required: false, labels: [], derived: true, code: codeKinds } },
  text: true,
  codes: codeKinds,
  checks: [],
  characterThreshold: 0.85,
  rows: [{ endpoint: 'recog', typeId: '1997', answersAs: '1996', side: null, items: [] }],
})
