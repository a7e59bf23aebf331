import { useMay } from '#client/use-may.ts'
import { SealingCard } from '../sealing/sealing-card.tsx'
import { ForgetCard } from './forget-card.tsx'
import { KeepingCard } from './keeping-card.tsx'

/** How long pictures and values stay, which are sealed, and how those of one person go at once. */
export function KeepingSection() {
  const may = useMay()
  return (
    <>
      <KeepingCard />
      <SealingCard />
      {may('records.delete') && <ForgetCard />}
    </>
  )
}
