/** The mark of the product. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 32" width={28} height={28} aria-hidden>
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <path
        d="M8.5 12.5V9.5a1 1 0 011-1h3M19.5 8.5h3a1 1 0 011 1v3M23.5 19.5v3a1 1 0 01-1 1h-3M12.5 23.5h-3a1 1 0 01-1-1v-3"
        fill="none"
        stroke="#fff"
        strokeOpacity=".7"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path d="M11.5 16.3l3.2 3.2 6-6.6" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
