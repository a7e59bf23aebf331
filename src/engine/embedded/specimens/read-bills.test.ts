import { specimenSuite } from './specimens.test-suite.ts'

await specimenSuite('bills')
