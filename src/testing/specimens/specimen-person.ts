/** An invented holder and what a document says of them. All of it is fiction. */
export interface SpecimenPerson {
  /** As printed, with diacritics, in mixed case. */
  surname: string
  /** As printed; may be empty (a person with one name only). */
  givenNames: string
  sex: 'F' | 'M' | 'X'
  /** ISO; `1974-08` or `1974` where the day, or day and month, are not known. */
  dateOfBirth: string
  placeOfBirth: string
  /** ICAO three-letter code (`D` for Germany). */
  nationality: string
  /** ICAO code of the state that issues the document; Utopia, unless overridden. */
  issuingState: string
  documentNumber: string
  /** The optional data of the machine-readable zone; empty where there is none. */
  personalNumber: string
  dateOfIssue: string
  dateOfExpiry: string
  /** Decides the drawn face and the guilloche. */
  likeness: number
}
