import { z } from 'zod'

/**
 * The five states of trust in a value.
 * `proven`: two independent sources agree, or one source with a checksum, every character above the
 * document type's threshold and a possible value. `look`: a person should look. `conflict`: sources or
 * rules disagree. `missing`: nothing was found. `verified`: a person said so.
 */
export const fieldStates = ['proven', 'look', 'conflict', 'missing', 'verified'] as const
export const fieldStateSchema = z.enum(fieldStates)
export type FieldState = z.infer<typeof fieldStateSchema>
