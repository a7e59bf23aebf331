import { useTranslation } from 'react-i18next'
import { Chip } from '#ui/chip.tsx'
import { useOpenText } from '#ui/use-open-text.ts'
import { type ExportScope, isNarrowed } from './export-request.ts'
import { useExportWords } from './use-export-words.ts'

/** Which records were handed over from Records, and the way back to all. */
export function ScopeChip({ scope, onTakeAll }: { scope: ExportScope; onTakeAll: () => void }) {
  const { t } = useTranslation()
  const words = useScopeWords(scope)
  if (!isNarrowed(scope)) return null
  return (
    <div>
      <Chip isOn onRemove={onTakeAll} removeLabel={t('export.takeAll')} className="max-w-full whitespace-normal">
        {words}
      </Chip>
    </div>
  )
}

function useScopeWords({ recordIds, filter }: ExportScope): string {
  const { t } = useTranslation()
  const say = useOpenText()
  const words = useExportWords()
  if (recordIds.length > 0) return t('export.chosen', { count: recordIds.length })
  const parts = [
    filter.text !== undefined && `“${filter.text}”`,
    ...(filter.documentType ?? []).map(words.documentType),
    ...(filter.status ?? []).map((status) => say(`status.${status}`, {}, status)),
    filter.from !== undefined && t('export.from', { date: filter.from }),
    filter.to !== undefined && t('export.to', { date: filter.to }),
    filter.changedSinceExport === true && t('export.changedSince'),
  ].filter((part) => part !== false)
  return t('export.listed', { words: parts.join(', ') })
}
