/**
 * Where each operation of the contract stands. The page needs no more of it: with its schemas, zod alone would be a
 * sixth of the first screen. A test holds this to the contract.
 */
export const operationAddresses = {
  status: { get: 'GET /status' },
  documentTypes: { own: 'GET /document-types/own', list: 'GET /document-types' },
  records: {
    create: 'POST /records',
    addPage: 'POST /records/{id}/pages',
    list: 'GET /records',
    counts: 'GET /records/counts',
    get: 'GET /records/{id}',
    history: 'GET /records/{id}/history',
    twins: 'GET /records/{id}/twins',
    editFields: 'PATCH /records/{id}/fields',
    acceptRule: 'POST /records/{id}/accepted-rules',
    changeType: 'PUT /records/{id}/document-type',
    changeReference: 'PUT /records/{id}/reference',
    keepWhole: 'POST /records/{id}/keep-whole',
    known: 'GET /records/{id}/known',
    readAgain: 'POST /records/{id}/read-again',
    verify: 'POST /records/{id}/verify',
    reject: 'POST /records/{id}/reject',
    postpone: 'POST /records/{id}/postpone',
    reopen: 'POST /records/{id}/reopen',
    remove: 'DELETE /records/{id}',
    removeSpecimens: 'DELETE /specimens',
  },
  pages: {
    picture: 'GET /records/{id}/pages/{index}/picture',
    crop: 'GET /records/{id}/pages/{index}/crop',
    original: 'GET /records/{id}/pages/{index}/original',
  },
  texts: {
    get: 'GET /records/{id}/pages/{index}/text',
    find: 'GET /records/{id}/text',
  },
  taxOffice: {
    list: 'GET /records/{id}/tax-office',
    ask: 'POST /records/{id}/tax-office',
  },
  exports: {
    preview: 'POST /exports/preview',
    run: 'POST /exports',
    list: 'GET /exports',
    file: 'GET /exports/{id}/file',
    templates: 'GET /export-templates',
    saveTemplate: 'PUT /export-templates/{id}',
    removeTemplate: 'DELETE /export-templates/{id}',
  },
  settings: {
    get: 'GET /settings',
    setOwnCompany: 'PUT /settings/own-company',
  },
  events: { stream: 'GET /events' },
} as const
