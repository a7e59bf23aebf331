/** Where pictures fly to: the newest place of the tray. */
export const trayPlace = 'data-tray-place'

/** Lets the picture fly from the live view into the tray. Not where the person asked for less motion. */
export async function flyToTray(picture: Blob, from: Element): Promise<void> {
  const to = document.querySelector(`[${trayPlace}]`)
  if (!to || matchMedia('(prefers-reduced-motion: reduce)').matches) return
  const still = document.createElement('img')
  still.src = URL.createObjectURL(picture)
  still.alt = ''
  try {
    await still.decode()
    await flight(still, from.getBoundingClientRect(), to.getBoundingClientRect())
  } catch {
    // Decoration: nothing depends on it.
  } finally {
    still.remove()
    URL.revokeObjectURL(still.src)
  }
}

async function flight(still: HTMLImageElement, start: DOMRect, end: DOMRect): Promise<void> {
  Object.assign(still.style, {
    position: 'fixed',
    left: `${start.left}px`,
    top: `${start.top}px`,
    width: `${start.width}px`,
    height: `${start.height}px`,
    objectFit: 'contain',
    transformOrigin: 'top left',
    pointerEvents: 'none',
    zIndex: '40',
  })
  document.body.append(still)
  const slowMs = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--slow'))
  const move = `translate(${end.left - start.left}px, ${end.top - start.top}px) scale(${end.width / start.width}, ${end.height / start.height})`
  await still.animate(
    [
      { transform: 'none', opacity: 1 },
      { transform: move, opacity: 0.5 },
    ],
    { duration: slowMs, easing: 'cubic-bezier(.2, 0, 0, 1)' },
  ).finished
}
