import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '#client/app-failure.ts'
import { useClient } from '#client/client-context.ts'
import { usePersonName } from '#client/use-person-name.ts'
import type { HistoryLine } from '#client/wire-types.ts'
import { rights as everyRight } from '#domain/accounts/right.ts'
import { type OpenText, useOpenText } from '#ui/use-open-text.ts'

export interface LineWords {
  who: string
  what: string
  /** More of it, where there is more to tell; a document that was destroyed took that along. */
  detail: string
}

type Data = HistoryLine['data']

/** What a line says, without any value of a document. */
export function useLineWords(): (line: HistoryLine) => LineWords {
  const { t, i18n } = useTranslation()
  const text = useOpenText()
  const nameOf = usePersonName()
  const { session } = useClient()
  return ({ who, kind, data }) => ({
    who: nameOf(who) ?? text(`history.who.${session.accounts && who === 'person' ? 'before' : who}`, {}, who),
    what: text(`history.kind.${kind}`, {}, kind),
    detail:
      Object.keys(data).length === 0
        ? ''
        : text(`history.detail.${kind}`, {
            ...plainOf(data),
            ...wordsOf(data, text),
            ...accessOf(data, t, i18n.language),
            person: nameOf(textIn(data, 'person')) ?? textIn(data, 'person'),
          }),
  })
}

function textIn(data: Data, name: string): string {
  const value = data[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function plainOf(data: Data): Record<string, string | number> {
  const plain = Object.entries(data).filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1]))
  return Object.fromEntries(plain)
}

/** What stands in a line under a key of ours, in words. */
function wordsOf(data: Data, text: OpenText): Record<string, string> {
  const told = (name: string) => textIn(data, name)
  const kept = (name: string) =>
    typeof data[name] === 'number' ? text('history.keptDays', { count: data[name] }) : text(`history.keep.${told(name)}`, {}, told(name))
  return {
    origin: text(`origin.${told('origin')}`, {}, told('origin')),
    documentType: text(
      told('documentType') === 'every-type' ? 'history.everyType' : `type.${told('documentType')}`,
      {},
      told('documentType'),
    ),
    choice: text(`history.choice.${told('choice')}`, {}, told('choice')),
    how: text(`history.how.${told('how')}`, {}, told('how')),
    because: text(`history.because.${told('because')}`, {}, told('because')),
    role: text(`role.${told('role')}`, {}, told('role')),
    problem: sentenceOf(told('problem')),
    picture: kept('picture'),
    fields: kept('fields'),
  }
}

/** What somebody was given. */
function accessOf(data: Data, t: TFunction, language: string): Record<string, string> {
  const { queues, rights } = data
  const until = textIn(data, 'until')
  const given = Array.isArray(rights) ? everyRight.filter((right) => rights.includes(right)) : []
  return {
    sees: Array.isArray(queues) ? t('history.seesSome', { count: queues.length }) : t('history.seesAll'),
    ...(given.length > 0 && {
      rights: new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(given.map((right) => t(`right.${right}`))),
      until: until === '' ? t('history.untilEnded') : t('history.untilDay', { day: until.slice(0, 10) }),
    }),
  }
}
