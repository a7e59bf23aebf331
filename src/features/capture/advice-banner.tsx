import { useAdvice } from './use-advice.ts'

/** One sentence at the top of the live view: what to do next. On small screens under it, so that nothing covers the page. */
export function AdviceBanner() {
  const { advice, say, why } = useAdvice()
  return (
    <div
      data-advice={advice}
      className="pointer-events-none absolute top-5 left-1/2 max-w-[calc(100%-140px)] -translate-x-1/2 rounded-[10px] bg-[#0b0f17e6] px-4 pt-2 pb-[9px] text-center text-white shadow-[0_6px_24px_#0006] max-tab:static max-tab:max-w-none max-tab:translate-x-0 max-tab:rounded-none max-tab:shadow-none"
    >
      <b className="block text-lg">{say}</b>
      <span className="text-[#c9d1dc]">{why}</span>
    </div>
  )
}
