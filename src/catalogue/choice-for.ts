import type { EngineChoice } from '#domain/engine-choice.ts'
import type { EnginePolicy } from '#domain/engine-policy.ts'
import { isOffered } from './is-offered.ts'

/** Who reads documents of a type: always our own engine where the remote API does not offer the type, or nobody knows it. */
export function choiceFor({ usual, types }: EnginePolicy, documentType: string | null): EngineChoice {
  if (documentType === null || !isOffered(documentType)) return 'embedded'
  return (Object.hasOwn(types, documentType) ? types[documentType] : undefined) ?? usual
}
