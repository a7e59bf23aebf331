import { z } from 'zod'
import { engineChoiceSchema } from './engine-choice.ts'

/** Who reads: what holds for every type, and types that are read otherwise. */
export const enginePolicySchema = z.object({
  usual: engineChoiceSchema.default('embedded'),
  types: z.record(z.string(), engineChoiceSchema).default({}),
})
export type EnginePolicy = z.infer<typeof enginePolicySchema>

/** Whether pictures leave this machine by it, of whichever type. */
export function sendsAny({ usual, types }: EnginePolicy): boolean {
  return [usual, ...Object.values(types)].some((choice) => choice !== 'embedded')
}
