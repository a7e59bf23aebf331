import { useEffect, useState } from 'react'

/** Hides all values and pictures from whoever looks over the shoulder; labels stay. */
export function useHiddenValues(): { areHidden: boolean; toggle: () => void } {
  const [areHidden, setHidden] = useState(false)
  useEffect(() => {
    document.documentElement.classList.toggle('hide-values', areHidden)
  }, [areHidden])
  return { areHidden, toggle: () => setHidden((before) => !before) }
}
