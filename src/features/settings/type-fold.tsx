import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#ui/chip.tsx'
import type { TypeGroup } from './group-types.ts'

interface TypeFoldProps {
  group: TypeGroup
  /** What is set, by which its words stand: `settings.<words>.types` and `.set`. */
  words: 'keeping' | 'choice'
  /** How many of its types are set otherwise than usual. */
  set: number
  /** Something is looked for: what was found stands open. */
  isSought: boolean
  children: ReactNode
}

/** The types of one group under its name, folded until somebody wants to see them. */
export function TypeFold({ group: { queue, types }, words, set, isSought, children }: TypeFoldProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const isShown = isOpen || isSought
  return (
    <section className="border-t border-line">
      <h3>
        <button
          type="button"
          aria-expanded={isShown}
          onClick={() => setOpen(!isOpen)}
          className="flex min-h-10 w-full flex-wrap items-center gap-x-2 py-2 text-left max-tab:min-h-11"
        >
          <ChevronRight size={16} strokeWidth={1.8} aria-hidden className={isShown ? 'rotate-90' : ''} />
          {t(`settings.people.queue.${queue}`)}
          <span className="font-normal text-ink-soft">{t(`settings.${words}.types`, { count: types.length })}</span>
          {set > 0 && <Chip>{t(`settings.${words}.set`, { count: set })}</Chip>}
        </button>
      </h3>
      {isShown && <div className="pb-2 pl-6 max-tab:pl-0">{children}</div>}
    </section>
  )
}
