import { z } from 'zod'

/**
 * Who reads the documents of a type. `flyocr`: the remote API's values alone; `both`: its values beside our own, compared;
 * `embedded-first`: as `both`, but it is asked only where fields stay doubtful. Whatever is chosen, our own engine looks first.
 */
export const engineChoices = ['embedded', 'flyocr', 'both', 'embedded-first'] as const
export const engineChoiceSchema = z.enum(engineChoices)
export type EngineChoice = z.infer<typeof engineChoiceSchema>
