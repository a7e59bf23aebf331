import { X } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { IconButton } from './icon-button.tsx'
import { useModal } from './use-modal.ts'

export interface DialogProps {
  isOpen: boolean
  onClose: () => void
  title: string
  closeLabel: string
  children: ReactNode
  /** Its buttons, the one that acts last. */
  foot?: ReactNode
  /** Pixels, on wide screens. */
  width?: number
}

/** Only where something is destroyed or leaves the machine, or to read the keys. Escape closes it; focus goes back. */
export function Dialog({ isOpen, onClose, title, closeLabel, children, foot, width = 440 }: DialogProps) {
  const dialog = useModal(isOpen, onClose)
  const titleId = useId()
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      style={{ width }}
      className="slides-in m-auto max-h-[85vh] max-w-[calc(100vw-32px)] rounded-lg border border-line bg-raised p-0 shadow-3"
    >
      {isOpen && (
        <div className="flex max-h-[85vh] flex-col">
          <header className="flex items-center gap-2 border-b border-line py-2 pr-2 pl-4">
            <h2 id={titleId} className="flex-1 text-md">
              {title}
            </h2>
            <IconButton label={closeLabel} icon={<X size={18} strokeWidth={1.6} />} onClick={onClose} />
          </header>
          <div className="scroller p-4">{children}</div>
          {foot !== undefined && <footer className="flex justify-end gap-2 border-t border-line px-4 py-2.5">{foot}</footer>}
        </div>
      )}
    </dialog>
  )
}
