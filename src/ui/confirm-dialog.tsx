import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export interface ConfirmDialogProps {
  isOpen: boolean
  onClose: () => void
  onConfirm: () => void
  /** What is asked, with numbers: `Delete 3 records?` */
  title: string
  /** What goes with it. */
  text: string
  /** The words of the two buttons. */
  labels: { keep: string; confirm: string; close: string }
}

/** Asks before something is destroyed. Keeping comes first. */
export function ConfirmDialog({ isOpen, onClose, onConfirm, title, text, labels }: ConfirmDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      closeLabel={labels.close}
      foot={
        <>
          <Button onClick={onClose}>{labels.keep}</Button>
          <Button variant="bad" onClick={onConfirm}>
            {labels.confirm}
          </Button>
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  )
}
