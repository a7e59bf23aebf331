import type { ExportTemplate } from '#client/wire-types.ts'
import { draftOf, isSameTemplate, type TemplateDraft } from './template-draft.ts'

/** A template as the list shows it: with what was changed and is not saved. */
export interface TemplateEntry {
  draft: TemplateDraft
  /** What the server has, or what it starts from; null for a new one. */
  base: TemplateDraft | null
  /** Whether the server has it. */
  isStored: boolean
  isChanged: boolean
}

export interface TemplateSources {
  stored: readonly ExportTemplate[]
  starting: readonly ExportTemplate[]
  /** Edited ones by their id. */
  drafts: Readonly<Record<string, TemplateDraft>>
}

function entryOf(template: ExportTemplate, drafts: TemplateSources['drafts'], isStored: boolean): TemplateEntry {
  const base = draftOf(template)
  const draft = drafts[template.id] ?? base
  return { draft, base, isStored, isChanged: !isSameTemplate(draft, base) }
}

/** `own`: saved ones, then new ones. `starting`: those of the product that were not saved as the office's own. */
export function templateEntries({ stored, starting, drafts }: TemplateSources): { own: TemplateEntry[]; starting: TemplateEntry[] } {
  const storedIds = new Set(stored.map(({ id }) => id))
  const known = new Set([...storedIds, ...starting.map(({ id }) => id)])
  const fresh = Object.values(drafts).filter(({ id }) => !known.has(id))
  return {
    own: [
      ...stored.map((template) => entryOf(template, drafts, true)),
      ...fresh.map((draft) => ({ draft, base: null, isStored: false, isChanged: true })),
    ],
    starting: starting.filter(({ id }) => !storedIds.has(id)).map((template) => entryOf(template, drafts, false)),
  }
}
