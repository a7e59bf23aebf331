import { Skeleton } from '#ui/skeleton.tsx'

const widths = ['w-40', 'w-52', 'w-32', 'w-44', 'w-48', 'w-36', 'w-40', 'w-52', 'w-32', 'w-44', 'w-48', 'w-36']

/** Rows keep their height while they are on their way. */
export function QueueLoading({ label }: { label: string }) {
  return (
    <output aria-label={label} className="block min-h-0 flex-1 overflow-hidden bg-surface pt-[34px]">
      {widths.map((width, at) => (
        <div
          key={`${width} ${at < 6}`}
          className="flex h-[45px] items-center gap-10 border-b border-line px-12 max-tab:h-[65px] max-tab:px-4"
        >
          <Skeleton className="w-12" />
          <Skeleton className="w-20 max-tab:hidden" />
          <Skeleton className={width} />
          <span className="flex-1" />
          <Skeleton className="w-56 max-tab:hidden" />
        </div>
      ))}
    </output>
  )
}
