import type { ExportScope } from './export-request.ts'
import { MappingFoot } from './mapping-foot.tsx'
import { MappingPane } from './mapping-pane.tsx'
import { PreviewPane } from './preview-pane.tsx'
import type { TemplateEntry } from './template-entries.ts'
import { TemplateList } from './template-list.tsx'
import { TemplatePicker } from './template-picker.tsx'
import { useDesk } from './use-desk.ts'
import type { Templates } from './use-templates.ts'

export interface ExportDeskProps {
  templates: Templates
  entry: TemplateEntry
  scope: ExportScope
  onTemplate: (id: string) => void
  onTakeAll: () => void
}

const wide =
  'wide:[grid-template-areas:"templates_mapping_preview"_"templates_foot_preview"] wide:grid-cols-[216px_minmax(0,1fr)_minmax(0,min(540px,38vw))] wide:grid-rows-[minmax(0,1fr)_auto]'
/** Templates at the left, the rest below each other. */
const middle = 'desk:max-wide:[grid-template-areas:"templates_work"_"templates_foot"] desk:max-wide:grid-cols-[200px_minmax(0,1fr)]'
const narrow = 'max-wide:grid-rows-[minmax(0,1fr)_auto] max-desk:[grid-template-areas:"work"_"foot"] max-desk:grid-cols-[minmax(0,1fr)]'

/** One template: its columns, what they make, and what was made before. */
export function ExportDesk({ templates, entry, scope, onTemplate, onTakeAll }: ExportDeskProps) {
  const desk = useDesk(entry, scope)
  const currentId = entry.draft.id
  return (
    <div className={`grid h-full min-h-0 ${wide} ${middle} ${narrow}`}>
      <TemplateList templates={templates} currentId={currentId} onCreate={() => onTemplate(desk.templates.create())} />
      <div className="scroller min-h-0 min-w-0 max-wide:[grid-area:work] wide:contents">
        <TemplatePicker templates={templates} currentId={currentId} onTemplate={onTemplate} />
        <MappingPane desk={desk} onTemplate={onTemplate} />
        <PreviewPane desk={desk} onTakeAll={onTakeAll} />
      </div>
      <MappingFoot desk={desk} />
    </div>
  )
}
