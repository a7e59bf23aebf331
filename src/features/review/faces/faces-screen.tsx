import './faces.css'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { findDocumentType } from '#catalogue/catalogue.ts'
import { appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { cropUrl } from '#client/picture-url.ts'
import { useMay } from '#client/use-may.ts'
import type { Faces } from '#client/wire-types.ts'
import type { RecordEntry } from '#domain/record.ts'
import { summariseRecord } from '#domain/summarise-record.ts'
import { Chip } from '#ui/chip.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { useKeys } from '#ui/keys/use-keys.ts'
import { KeyNote } from '#ui/shell/key-note.tsx'
import { ScreenTitle } from '#ui/shell/screen-title.tsx'
import { useOpenText } from '#ui/use-open-text.ts'
import { NotShown } from '../states/not-shown.tsx'
import { CompareDesk } from './compare-desk.tsx'
import { DecideFaces } from './decide-faces.tsx'
import { FacesHint } from './faces-hint.tsx'
import { LivenessSection } from './liveness/liveness-section.tsx'
import { LookYourself } from './look-yourself.tsx'
import { SecondPerson } from './second-person.tsx'
import { useRecordComparison } from './use-record-comparison.ts'

/** The person on a document beside the one who shows it. It helps to compare; it never decides, and keeps nothing of a face. */
export function FacesScreen({ recordId }: { recordId: string }) {
  const { queries } = useClient()
  const navigate = useNavigate()
  const { data: record, error, refetch } = useQuery(queries.records.get.queryOptions({ input: { id: recordId } }))
  const onBack = useCallback(() => void navigate({ to: '/review/$recordId', params: { recordId } }), [navigate, recordId])
  if (record === undefined)
    return (
      <NotShown
        failure={error === null ? null : appFailure(error)}
        onAgain={() => void refetch()}
        onDone={() => void navigate({ to: '/queue' })}
      />
    )
  return <OpenFaces key={record.id} record={record} onBack={onBack} />
}

function OpenFaces({ record, onBack }: { record: RecordEntry; onBack: () => void }) {
  const { t } = useTranslation()
  const { faces, portrait, comparison, deciding } = useRecordComparison(record.id, onBack)
  useKeys(t('review.faces.title'), [{ keys: ['Escape'], label: t('review.faces.back'), isHint: true, run: onBack }])
  return (
    <>
      <FacesTitle record={record} onBack={onBack} />
      <KeyNote>{t('review.faces.keyNote')}</KeyNote>
      {faces !== undefined && (
        <div className="faces-split">
          <CompareDesk
            comparison={comparison}
            document={documentOf(record, portrait, t(portrait?.isFound === false ? 'review.faces.wholePage' : 'review.faces.portrait'))}
            titles={{ document: t('review.faces.onDocument'), person: t('review.faces.now') }}
            gone={faces.portrait === null ? t(record.status === 'reading' ? 'review.faces.notRead' : 'review.faces.destroyed') : null}
          />
          <Result recordId={record.id} faces={faces} comparison={comparison} deciding={deciding} />
        </div>
      )}
    </>
  )
}

interface ResultProps extends Omit<ReturnType<typeof useRecordComparison>, 'faces' | 'portrait'> {
  recordId: string
  faces: Faces
}

/** What is held of the two, whether somebody lives, and what whoever compares says. */
function Result({ recordId, faces, comparison, deciding }: ResultProps) {
  const { t } = useTranslation()
  const may = useMay()
  const canCompare = faces.isOn && may('records.review')
  return (
    <section aria-label={t('review.faces.result')} className="faces-pane">
      <div className="scroller min-h-0 flex-1 overflow-auto">
        {faces.askedBy !== null && (
          <div className="px-5 pt-4">
            <SecondPerson askedBy={faces.askedBy} />
          </div>
        )}
        <FacesHint comparison={comparison} isOn={faces.isOn} />
        {canCompare && <LivenessSection recordId={recordId} shot={comparison.taken.person?.blob ?? null} />}
        <LookYourself />
      </div>
      {canCompare && <DecideFaces deciding={deciding} />}
    </section>
  )
}

function FacesTitle({ record, onBack }: { record: RecordEntry; onBack: () => void }) {
  const { t } = useTranslation()
  const text = useOpenText()
  const { documentType, status, fields, pages } = record
  const summary = summariseRecord({
    documentType: documentType === null ? null : findDocumentType(documentType),
    status,
    fields,
    openMatters: [],
    pages,
  })
  const type = text(`type.${documentType ?? 'unknown'}`, {}, documentType ?? '')
  return (
    <ScreenTitle
      title={t('review.faces.people')}
      sub={
        <span data-value className="max-tab:hidden">
          {[summary.title, [type, summary.number].filter(Boolean).join(' ')].filter(Boolean).join(' · ')}
        </span>
      }
    >
      <Chip className="max-desk:hidden">{t('review.faces.noneKept')}</Chip>
      <span className="flex-1" />
      <IconButton label={t('review.faces.back')} icon={<ArrowLeft size={18} strokeWidth={1.6} />} onClick={onBack} />
    </ScreenTitle>
  )
}

function documentOf({ id, version }: RecordEntry, portrait: Faces['portrait'], origin: string): { address: string; origin: string } | null {
  return portrait && { address: cropUrl({ recordId: id, pageIndex: portrait.page, version }, portrait.quad), origin }
}
