import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { askedOfTaxOffice } from '#catalogue/invoice/invoice-verification.ts'
import { type AppFailure, appFailure } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import type { TaxOffice } from '#client/wire-types.ts'
import { type QuestionOfInvoice, asksTheSame, questionOfInvoice } from '#domain/invoice/question-of-invoice.ts'
import type { TaxOfficeQuestion } from '#domain/invoice/tax-office.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { useReview } from '../review-context.ts'
import { answerWords } from './answer-words.ts'

export interface TaxOfficeDesk {
  /** Where a question would go; null where nobody can be asked. */
  host: string | null
  /** What would be asked now. */
  question: QuestionOfInvoice
  latest: TaxOfficeQuestion | null
  /** The values of the invoice are no longer those that it was asked by. */
  isOutdated: boolean
  /** Asked from here. */
  isAsking: boolean
  /** An answer is on its way, to whomever. */
  isAwaited: boolean
  failure: AppFailure | null
  /** Once for each key. */
  ask: (key: string) => void
}

/** An answer may come to a question of another window. */
const lookAgainMs = 3000

/** What the tax office says of the open invoice; null for documents of which it keeps none. */
export function useTaxOffice(): TaxOfficeDesk | null {
  const { queries } = useClient()
  const { record, documentType, review, isReadOnly } = useReview()
  const asks = documentType === null ? null : askedOfTaxOffice(documentType)
  const { data } = useQuery(
    queries.taxOffice.list.queryOptions({
      input: { id: record.id },
      enabled: asks !== null && record.status !== 'reading',
      refetchInterval: ({ state }) => (state.data?.questions[0]?.isAwaited === true ? lookAgainMs : false),
    }),
  )
  const asking = useAsking(record.id)
  const question = useMemo(
    () => questionOfInvoice(asks ?? [], (field) => review.fields.find(({ key }) => key === field)?.value ?? null),
    [asks, review.fields],
  )
  if (asks === null || data === undefined) return null
  return { ...taxOfficeView(data, question), ...asking, ...(isReadOnly && { host: null }) }
}

type View = Pick<TaxOfficeDesk, 'host' | 'question' | 'latest' | 'isOutdated' | 'isAwaited'>

function taxOfficeView({ host, questions }: TaxOffice, question: QuestionOfInvoice): View {
  const latest = questions[0] ?? null
  const isOutdated = latest !== null && !asksTheSame(latest.values, question.values)
  return { host, question, latest, isOutdated, isAwaited: latest?.isAwaited === true }
}

/** What was typed is brought to the server first: it asks by what it knows. */
function useAsking(id: string): Pick<TaxOfficeDesk, 'isAsking' | 'failure' | 'ask'> {
  const { api, journal, queries, queryClient } = useClient()
  const { words } = useReview()
  const { mutate, isPending, data } = useMutation({
    mutationFn: async (key: string): Promise<AppFailure | null> => {
      const unsent = await journal.flush(id)
      if (unsent !== null) return unsent
      try {
        const version = queryClient.getQueryData(queries.records.get.queryKey({ input: { id } }))?.version ?? 1
        const [latest] = (await api.taxOffice.ask({ id, version, onceKey: key })).questions
        if (latest) announce(answerWords(latest, words).text)
        return null
      } catch (error) {
        return appFailure(error)
      }
    },
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: queries.taxOffice.list.key({ input: { id } }) })
      await queryClient.invalidateQueries({ queryKey: queries.records.get.key({ input: { id } }) })
    },
  })
  return { isAsking: isPending, failure: data ?? null, ask: mutate }
}
