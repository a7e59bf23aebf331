import { addOwnTypes } from '#catalogue/catalogue.ts'

// The owner's types are the one thing that the program keeps outside of what it is handed: a file begins without those of another.
addOwnTypes([])
