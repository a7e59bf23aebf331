import { useEffect } from 'react'
import type { TakeFiles } from './use-take-files.ts'

/** Drops and pastes on this screen are of the type that is fixed here. Without it the app takes them, as on any screen. */
export function useFilesHere(takeFiles: TakeFiles): void {
  useEffect(() => {
    const take = (event: Event, data: DataTransfer | null, origin: 'file' | 'paste') => {
      const files = [...(data?.files ?? [])]
      if (event.defaultPrevented || files.length === 0) return
      event.preventDefault()
      void takeFiles(files, origin)
    }
    const dropped = (event: DragEvent) => take(event, event.dataTransfer, 'file')
    const pasted = (event: ClipboardEvent) => take(event, event.clipboardData, 'paste')
    document.addEventListener('drop', dropped)
    document.addEventListener('paste', pasted)
    return () => {
      document.removeEventListener('drop', dropped)
      document.removeEventListener('paste', pasted)
    }
  }, [takeFiles])
}
