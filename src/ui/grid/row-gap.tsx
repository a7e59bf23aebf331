/** Holds the place of rows that are not drawn. */
export function RowGap({ height }: { height: number }) {
  return height > 0 && <tr aria-hidden style={{ height }} className="max-tab:block" />
}
