import { describe, expect, it } from 'vitest'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { columnFaults } from './column-faults.ts'
import { fieldChoices, waysToWrite } from './field-choices.ts'
import { startingTemplates } from './starting-templates.ts'
import { draftOf } from './template-draft.ts'

const templates = startingTemplates({ guestRegister: 'Guest register', everything: 'Everything', field: (field) => field })

describe('startingTemplates', () => {
  it.each(templates)('$name names documents, fields and ways that exist', (template) => {
    expect(template.documentTypes.filter((key) => findDocumentType(key) === null)).toEqual([])
    const choices = fieldChoices(template.documentTypes)
    for (const { field, writtenAs } of template.columns) {
      expect(choices).toContain(field)
      expect(waysToWrite(field)).toContain(writtenAs)
    }
  })

  it.each(templates)('$name can be written as it is', (template) => {
    expect(columnFaults(draftOf(template)).size).toBe(0)
  })
})
