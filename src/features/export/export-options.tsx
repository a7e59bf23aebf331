import { Check, ChevronDown } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { documentTypes as allTypes } from '#catalogue/catalogue.ts'
import { Checkbox } from '#ui/checkbox.tsx'
import { Menu } from '#ui/menu.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { nameTemplate, useExportStore } from './export.store.ts'
import type { TemplateDraft } from './template-draft.ts'
import { type Desk, templateNameId } from './use-desk.ts'
import { useDocumentWords } from './use-document-words.ts'
import { useExportWords } from './use-export-words.ts'

/** Which records are meant, and what the template is called. */
export function ExportOptions({ desk: { entry, scope, edit } }: { desk: Desk }) {
  const { t } = useTranslation()
  const { draft } = entry
  const isByHand = scope.recordIds.length > 0
  return (
    <fieldset className="grid min-w-0 gap-2.5 px-4 pt-2 tab:pl-[52px]">
      <legend className="sr-only">{t('export.options')}</legend>
      <p className="flex gap-2">
        <Check size={16} strokeWidth={2} aria-hidden className="mt-0.5 flex-none text-ink-faint" />
        {t('export.verifiedOnly')}
      </p>
      {isByHand ? (
        <p className="flex gap-2">
          <Check size={16} strokeWidth={2} aria-hidden className="mt-0.5 flex-none text-ink-faint" />
          {t('export.onlyNewByHand')}
        </p>
      ) : (
        <Checkbox checked={draft.onlyNew} onChange={(onlyNew) => edit({ onlyNew })}>
          {t('export.onlyNew')}
        </Checkbox>
      )}
      {draft.format !== 'ubl' && (
        <>
          <Rows draft={draft} edit={edit} />
          <Documents draft={draft} edit={edit} />
        </>
      )}
      <TemplateName draft={draft} edit={edit} />
    </fieldset>
  )
}

type Edited = Pick<Desk, 'edit'> & { draft: TemplateDraft }

/** What is a row of the file, and whether a last one adds up. */
function Rows({ draft: { rowOf, hasTotals, format }, edit }: Edited) {
  const { t } = useTranslation()
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-36 text-ink-soft">{t('export.rows')}</span>
        <Segmented
          label={t('export.rows')}
          value={rowOf}
          options={[
            { value: 'record', label: t('export.rowOf.record') },
            { value: 'line', label: t('export.rowOf.line') },
          ]}
          onChange={(value) => edit({ rowOf: value })}
        />
      </div>
      {format !== 'json' && (
        <Checkbox checked={hasTotals} onChange={(checked) => edit({ hasTotals: checked })}>
          {t('export.hasTotals')}
        </Checkbox>
      )}
    </>
  )
}

function Documents({ draft: { documentTypes }, edit }: Edited) {
  const { t } = useTranslation()
  const words = useExportWords()
  const said = useDocumentWords(documentTypes)
  const tick = (key: string, isTicked: boolean) => {
    const wanted = allTypes()
      .map((type) => type.key)
      .filter((each) => (each === key ? isTicked : documentTypes.includes(each)))
    edit({ documentTypes: wanted })
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="min-w-36 text-ink-soft">{t('export.documents')}</span>
      <Menu
        label={`${t('export.documents')}: ${said}`}
        entries={[
          {
            kind: 'tick',
            label: t('export.everyDocument'),
            isTicked: documentTypes.length === 0,
            onTick: () => edit({ documentTypes: [] }),
          },
          { kind: 'line' },
          ...allTypes().map(({ key }) => ({
            kind: 'tick' as const,
            label: words.documentType(key),
            isTicked: documentTypes.includes(key),
            onTick: (isTicked: boolean) => tick(key, isTicked),
          })),
        ]}
      >
        <span className="font-normal">{documentTypes.length === 0 ? t('export.everyDocument') : said}</span>
        <ChevronDown size={16} strokeWidth={1.6} aria-hidden className="text-ink-faint" />
      </Menu>
    </div>
  )
}

function TemplateName({ draft, edit }: Edited) {
  const { t } = useTranslation()
  const faultId = useId()
  const input = useRef<HTMLInputElement>(null)
  const isNew = useExportStore((state) => state.namingId === draft.id)
  useEffect(() => {
    if (!isNew) return
    input.current?.select()
    nameTemplate(null)
  }, [isNew])
  const isMissing = draft.name.trim() === ''
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label htmlFor={templateNameId} className="min-w-36 text-ink-soft">
        {t('export.name')}
      </label>
      <TextInput
        ref={input}
        id={templateNameId}
        value={draft.name}
        maxLength={100}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? faultId : undefined}
        onChange={(event) => edit({ name: event.target.value })}
        className="max-w-72 flex-1 max-tab:min-w-full"
      />
      {isMissing && (
        <p id={faultId} className="w-full text-xs text-conflict">
          {t('export.nameMissing')}
        </p>
      )}
    </div>
  )
}
