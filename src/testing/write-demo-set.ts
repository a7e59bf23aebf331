import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { demoSet } from './demo-set.ts'

// Draws the demonstration's documents into a folder, once, and lists them in documents.json.
// Run: npx tsx src/testing/write-demo-set.ts FOLDER

async function writeDemoSet(folder: string): Promise<void> {
  const documents = await demoSet(folder)
  const listed = documents.map(({ id, reference, becomes, pictures, truths }) => ({
    id,
    reference,
    becomes,
    pictures: pictures.map((_, index) => `${id}-${index + 1}.jpg`),
    values: Object.assign({}, ...truths.map(({ values }) => values)),
  }))
  await writeFile(join(folder, 'documents.json'), JSON.stringify(listed))
}

await writeDemoSet(process.argv[2] ?? '.')
