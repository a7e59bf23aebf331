import { type RefObject, useEffect, useRef } from 'react'

/** Opens and closes a `dialog` element over everything; Escape and a press beside it ask to close it. */
export function useModal(isOpen: boolean, onClose: () => void): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen && dialog.current?.open === false) dialog.current.showModal()
    if (!isOpen && dialog.current?.open === true) dialog.current.close()
  }, [isOpen])
  useEffect(() => {
    const element = dialog.current
    const press = (event: MouseEvent) => event.target === element && onClose()
    element?.addEventListener('click', press)
    element?.addEventListener('close', onClose)
    return () => {
      element?.removeEventListener('click', press)
      element?.removeEventListener('close', onClose)
    }
  }, [onClose])
  return dialog
}
