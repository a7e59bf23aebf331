import { Copy, Ellipsis, Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { useChordName } from '#ui/keys/use-chord-name.ts'
import { Menu } from '#ui/menu.tsx'
import type { MenuEntry } from '#ui/menu-entry.ts'
import { Segmented } from '#ui/segmented.tsx'
import { ColumnRow, rowGrid } from './column-row.tsx'
import { ExportOptions } from './export-options.tsx'
import { useExportStore } from './export.store.ts'
import { addColumnId } from './focus-column.ts'
import { useColumnList } from './use-column-list.ts'
import { useFormats } from './use-formats.ts'
import type { Desk } from './use-desk.ts'

export interface MappingPaneProps {
  desk: Desk
  onTemplate: (id: string) => void
}

/** Which fields go into which columns of the file. */
export function MappingPane({ desk, onTemplate }: MappingPaneProps) {
  const { t } = useTranslation()
  const { draft } = desk.entry
  const formats = useFormats(draft.format)
  return (
    <section aria-label={t('export.mapping')} className="flex min-h-0 min-w-0 flex-col bg-surface wide:[grid-area:mapping]">
      <header className="flex min-h-12 flex-wrap items-center gap-2 border-b border-line px-4 py-2 max-tab:px-3">
        <h2>{t('export.columns')}</h2>
        <TemplateMenu desk={desk} onTemplate={onTemplate} />
        <span className="flex-1" />
        <span aria-hidden className="text-xs text-ink-faint">
          {t('export.format')}
        </span>
        <Segmented
          label={t('export.format')}
          value={draft.format}
          onChange={(format) => desk.edit({ format })}
          options={formats.map((value) => ({ value, label: t(`export.formats.${value}`) }))}
        />
      </header>
      <div className="scroller min-h-0 flex-1 pb-4 max-wide:flex-none max-wide:overflow-visible">
        <WhatIsWritten desk={desk} />
        <ExportOptions desk={desk} />
      </div>
    </section>
  )
}

function WhatIsWritten({ desk }: { desk: Desk }) {
  const { t } = useTranslation()
  const { draft } = desk.entry
  if (draft.format === 'ubl') return <p className="max-w-[60ch] px-4 pt-4 pb-2 tab:pl-[52px]">{t('export.ubl.about')}</p>
  return draft.columns.length === 0 ? <AllFields desk={desk} /> : <Columns desk={desk} />
}

function Columns({ desk: { entry, columns, faults } }: { desk: Desk }) {
  const { t } = useTranslation()
  const nameOf = useChordName()
  const activeId = useExportStore((state) => state.activeColumnId)
  const list = useColumnList()
  const { draft } = entry
  return (
    <>
      <div aria-hidden className={`${rowGrid} pt-2.5 pb-1 text-xs text-ink-faint max-tab:hidden`}>
        <span className="col-start-2">{t('export.ourField')}</span>
        <span className="col-start-4">{t('export.theirColumn')}</span>
        <span>{t('export.writtenAs')}</span>
      </div>
      <ol ref={list}>
        {draft.columns.map((column, at) => (
          <ColumnRow
            key={column.id}
            column={column}
            place={at + 1}
            documentTypes={draft.documentTypes}
            rowOf={draft.rowOf}
            isLit={column.id === activeId}
            fault={faults.get(column.id) ?? null}
            acts={columns}
          />
        ))}
      </ol>
      <div className="px-4 py-2 tab:pl-[52px]">
        <Button
          id={addColumnId}
          size="sm"
          variant="quiet"
          keyHint={nameOf('Alt+Insert')}
          icon={<Plus size={16} strokeWidth={1.6} aria-hidden />}
          onClick={columns.add}
        >
          {t('export.addColumn')}
        </Button>
      </div>
    </>
  )
}

/** No column is chosen: all there is goes into the file. */
function AllFields({ desk: { entry, columns } }: { desk: Desk }) {
  const { t } = useTranslation()
  return (
    <div className="grid justify-items-start gap-3 px-4 pt-4 pb-2 tab:pl-[52px]">
      <p className="max-w-[52ch]">{entry.draft.format === 'json' ? t('export.allFieldsJson') : t('export.allFields')}</p>
      <Button id={addColumnId} size="sm" onClick={columns.add}>
        {t('export.chooseColumns')}
      </Button>
    </div>
  )
}

function TemplateMenu({ desk: { entry, templates }, onTemplate }: MappingPaneProps) {
  const { t } = useTranslation()
  const look = { size: 16, strokeWidth: 1.6, 'aria-hidden': true } as const
  const removal: MenuEntry[] = entry.isStored
    ? [{ label: t('export.delete'), icon: <Trash2 {...look} />, isBad: true, onChoose: () => templates.remove(entry) }]
    : []
  return (
    <Menu
      variant="icon"
      label={t('export.more')}
      entries={[
        { label: t('export.newTemplate'), icon: <Plus {...look} />, onChoose: () => onTemplate(templates.create()) },
        { label: t('export.copy'), icon: <Copy {...look} />, onChoose: () => onTemplate(templates.copy(entry.draft)) },
        ...removal,
      ]}
    >
      <Ellipsis size={17} strokeWidth={1.6} aria-hidden />
    </Menu>
  )
}
