import { useEffect, useState } from 'react'

export type FilesFrom = 'drop' | 'paste'

/** Files that a paste or a drop carries; none for text. */
function filesOf(data: DataTransfer | null): File[] {
  return data === null ? [] : [...data.files]
}

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/**
 * Takes files that are dropped or pasted anywhere in the window.
 * Gives whether a file hovers over the window now, so that a frame can be drawn.
 */
export function useFilesAnywhere(take: (files: readonly File[], from: FilesFrom) => void): boolean {
  const [isHovered, setHovered] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setHovered(true)
    }
    // Leaving one element for another inside the window has a target it goes to.
    const leave = (event: DragEvent) => event.relatedTarget === null && setHovered(false)
    const drop = (event: DragEvent) => {
      setHovered(false)
      if (event.defaultPrevented || !carriesFiles(event)) return
      event.preventDefault()
      take(filesOf(event.dataTransfer), 'drop')
    }
    const paste = (event: ClipboardEvent) => {
      const files = filesOf(event.clipboardData)
      if (event.defaultPrevented || files.length === 0) return
      event.preventDefault()
      take(files, 'paste')
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [take])
  return isHovered
}
