import { cx } from './cx.ts'

/** The place of a text that is on its way: hatched, of the text's height. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx('hatched inline-block h-3.5 rounded-xs align-middle opacity-70', className ?? 'w-24')} />
}
