import { specimenUrl } from './use-specimen.ts'

/** The specimen as it will be read. Decoration: the words beside it say all. */
export function SpecimenFan() {
  return (
    <div aria-hidden className="relative h-[270px] max-tab:hidden">
      <div className="paper absolute top-3 right-0 h-[205px] w-[290px] rotate-[5deg] rounded-md border border-line bg-surface shadow-[0_1px_3px_#0003,0_12px_32px_#0003]">
        <span className="absolute inset-x-5 top-5 grid gap-2">
          {['w-1/3', 'w-2/3', 'w-1/2', 'w-3/5'].map((width) => (
            <span key={width} className={`h-2 rounded-full bg-sunken ${width}`} />
          ))}
        </span>
      </div>
      <img
        src={specimenUrl}
        alt=""
        className="absolute bottom-0 left-0 w-[300px] rotate-[-3deg] rounded-[10px] shadow-[0_1px_3px_#0003,0_12px_32px_#0003]"
      />
    </div>
  )
}
