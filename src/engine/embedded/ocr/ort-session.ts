import { InferenceSession } from 'onnxruntime-node'

/**
 * Opens a model from its bytes. One thread and no spinning: `run` blocks its thread anyway, and the pool
 * has one worker a core (research: spinning doubled the CPU time of a busy machine).
 */
export function openSession(model: Uint8Array): Promise<InferenceSession> {
  return InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    executionMode: 'sequential',
    enableMemPattern: false,
    logSeverityLevel: 3,
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  })
}
