import { foldLetters } from '../fields/fold-line.ts'

/** What documents of any state call themselves. */
const generalWords = new Set(
  [
    ['identity', 'identification', 'national', 'civil', 'citizen', 'id', 'card', 'no', 'resident', 'residence', 'permit'],
    ['driver', 'drivers', 'driving', 'licence', 'license', 'learner', 'restricted', 'vehicle'],
    ['birth', 'certificate', 'carte', 'nationale', 'd', 'identite', 'of', 'the'],
  ].flat(),
)

/** Whether a title says what kind of document it is, and nothing of whose: `DRIVER LICENCE`. */
export function isGeneralTitle(title: string): boolean {
  return title.split(/[^\p{L}\p{M}\p{N}]+/u).every((word) => word === '' || generalWords.has(foldLetters(word)))
}
