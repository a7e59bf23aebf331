import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '#ui/checkbox.tsx'

const things = ['ears', 'nose', 'marks'] as const

/** What tells two people apart. It reminds; nothing of it is kept. */
export function LookYourself() {
  const { t } = useTranslation()
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (thing: string, isSeen: boolean) => setSeen((now) => new Set([...now, thing].filter((each) => isSeen || each !== thing)))
  return (
    <section aria-label={t('review.faces.look.title')} className="px-5 py-4">
      <h3 className="mb-1.5">{t('review.faces.look.title')}</h3>
      <ul className="m-0 grid list-none p-0">
        {things.map((thing) => (
          <li key={thing} className="py-1.5 not-first:border-t not-first:border-line max-tab:py-0">
            <Checkbox checked={seen.has(thing)} onChange={(isSeen) => toggle(thing, isSeen)}>
              {t(`review.faces.look.${thing}`)}
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  )
}
