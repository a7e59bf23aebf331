export interface Notice {
  text: string
  /** One thing to do about it. */
  action?: { label: string; run: () => void }
  /** How long it stands; 10 s where something can be undone. */
  durationMs?: number
}

/** A line that stands for a moment at the foot: what was done, and how to undo it. Never a failure. */
export async function showNotice({ text, action, durationMs = 10_000 }: Notice): Promise<void> {
  const { toast } = await import('sonner')
  toast(text, { duration: durationMs, ...(action === undefined ? {} : { action: { label: action.label, onClick: action.run } }) })
}
