interface Turned {
  turn: number
}

/** Asks a worker and waits for the answer of the same turn. Rejects when the worker breaks. */
export function askWorker<Answer extends Turned>(worker: Worker, question: Turned, handedOver: Transferable[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const done = new AbortController()
    const answered = ({ data }: MessageEvent<Answer>) => {
      if (data.turn !== question.turn) return
      done.abort()
      resolve(data)
    }
    const broke = ({ message }: ErrorEvent) => {
      done.abort()
      reject(new Error(message))
    }
    worker.addEventListener('message', answered, { signal: done.signal })
    worker.addEventListener('error', broke, { signal: done.signal })
    worker.postMessage(question, handedOver)
  })
}
