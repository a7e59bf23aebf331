import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AppFailure, appFailure } from '#client/app-failure.ts'
import type { FaceComparison } from '#domain/face/judge-comparison.ts'
import { announce } from '#ui/live-regions/live-regions.store.ts'
import { type TakenPicture, useTaken } from './use-taken.ts'

export const sides = ['document', 'person'] as const
/** The two pictures: the document, or whatever stands in its place, and the person. */
export type Side = (typeof sides)[number]

/** Which faces are meant, `x,y` in fractions of the picture; left out, the largest. */
export type ChosenFaces = Partial<Record<Side, string>>

export interface Asked {
  document: Blob | null
  person: Blob
  at: ChosenFaces
}

/** How two faces are compared: all that the parts of the screen speak of. */
export interface Comparison {
  taken: Record<Side, TakenPicture | null>
  result: FaceComparison | null
  isComparing: boolean
  failure: AppFailure | null
  take: (side: Side, picture: Blob, from: TakenPicture['from']) => void
  /** Another picture is to be taken. */
  again: (side: Side) => void
  /** Another face of a picture is meant: compares again. */
  choose: (side: Side, face: number) => void
  retry: () => void
}

interface ComparisonNeeds {
  /** Null where faces are not looked at: the pictures are shown all the same. */
  ask: ((asked: Asked) => Promise<FaceComparison>) | null
  /** The document is of a record, so that the server has its picture. */
  isOfRecord: boolean
}

/** Compares as soon as both pictures are there. The server keeps none, so each question brings them along. */
export function useComparison({ ask, isOfRecord }: ComparisonNeeds): Comparison {
  const { t } = useTranslation()
  const [document, setDocument] = useTaken()
  const [person, setPerson] = useTaken()
  const [result, setResult] = useState<FaceComparison | null>(null)
  const [at, setAt] = useState<ChosenFaces>({})
  const asking = useMutation({ mutationFn: async (asked: Asked) => (ask === null ? null : ask(asked)) })
  const compare = (asked: { document: Blob | null; person: Blob | null; at: ChosenFaces }) => {
    setAt(asked.at)
    const { person: shown } = asked
    if (ask === null || shown === null || (asked.document === null && !isOfRecord)) return
    announce(t('review.faces.comparing'))
    asking.mutate(
      { ...asked, person: shown },
      {
        onSuccess: (told) => {
          setResult(told)
          announce(t(`review.faces.hint.${told?.verdict ?? 'none'}`))
        },
      },
    )
  }
  const blobs = { document: document?.blob ?? null, person: person?.blob ?? null }
  const setOf = { document: setDocument, person: setPerson }
  return {
    taken: { document, person },
    result,
    isComparing: asking.isPending,
    failure: asking.error === null ? null : appFailure(asking.error),
    take: (side, picture, from) => {
      setOf[side](picture, from)
      setResult(null)
      compare({ ...blobs, [side]: picture, at: withoutSide(at, side) })
    },
    again: (side) => {
      setOf[side](null)
      setResult(null)
      setAt(withoutSide(at, side))
      asking.reset()
    },
    choose: (side, face) => {
      const place = placeOf(result, side, face)
      if (place !== null) compare({ ...blobs, at: { ...at, [side]: place } })
    },
    retry: () => compare({ ...blobs, at }),
  }
}

function withoutSide(at: ChosenFaces, side: Side): ChosenFaces {
  return Object.fromEntries(Object.entries(at).filter(([of]) => of !== side))
}

function placeOf(result: FaceComparison | null, side: Side, index: number): string | null {
  const box = result?.pictures[sides.indexOf(side)]?.faces[index]?.box
  if (box === undefined) return null
  const within = (value: number): string => Math.min(1, Math.max(0, value)).toFixed(4).replace(/\.0+$/, '')
  return `${within(box.x + box.width / 2)},${within(box.y + box.height / 2)}`
}
