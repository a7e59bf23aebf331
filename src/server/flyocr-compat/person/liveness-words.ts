import type { LivenessVerdict } from '#domain/face/judge-liveness.ts'

/** The reference knows two answers: where we are not sure, nobody is let pass for living. */
export function livenessWords(verdict: LivenessVerdict | null): string {
  return verdict === 'living' ? 'Living body' : 'Non-living body'
}
