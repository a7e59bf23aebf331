import { catalogue } from '#catalogue/catalogue.ts'

/** Every document that can be read, with its fields in document order. */
export function listDocumentTypes() {
  return catalogue.map(({ key, mrz, sides, text, fields, flyocr }) => ({
    key,
    mrz,
    sides: [...sides],
    text: text === true,
    fields: Object.entries(fields).map(([field, { kind, required }]) => ({ key: field, kind, required })),
    flyocr: flyocr && { endpoint: flyocr.endpoint, typeId: flyocr.typeId },
  }))
}
