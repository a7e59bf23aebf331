/** Heads of columns that stay at the top. */
export const columnHead =
  'sticky top-0 z-[2] h-[34px] bg-surface px-3 text-left text-xs font-medium whitespace-nowrap text-ink-faint shadow-[inset_0_-1px_var(--line)]'

/** The part of a row's link that covers all of the row, and shows the focus. */
export const rowLink =
  "truncate text-ink after:absolute after:inset-0 after:content-[''] focus-visible:shadow-none focus-visible:after:shadow-[inset_0_0_0_2px_var(--focus)] no-underline"
