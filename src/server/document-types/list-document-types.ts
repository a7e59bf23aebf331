import { documentTypes } from '#catalogue/catalogue.ts'

/** Every document that can be read, with its fields in document order. */
export function listDocumentTypes() {
  return documentTypes().map(({ key, country, mrz, sides, text, fields, tables = {}, rows }) => ({
    key,
    country,
    mrz,
    sides: [...sides],
    text: text === true,
    fields: Object.entries(fields).map(([field, { kind, required }]) => ({ key: field, kind, required })),
    tables: Object.entries(tables).map(([table, { columns }]) => ({
      key: table,
      columns: Object.entries(columns).map(([column, { kind }]) => ({ key: column, kind })),
    })),
    flyocr: rows.map(({ endpoint, typeId, side, isOurs }) => ({ endpoint, typeId, side, isOurs: isOurs === true })),
  }))
}
