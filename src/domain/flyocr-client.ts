/** What a program made for FlyOCR may ask for, as the reference groups its endpoints. */
export const flyocrServices = ['documents', 'invoices', 'faces', 'verification'] as const
export type FlyocrService = (typeof flyocrServices)[number]

/** Calls a minute that a new client may make: two a second, more than this server reads, so that only a program gone wild meets it. */
export const usualCallsPerMinute = 120

/** More than any one server answers: beyond it a limit limits nothing. */
export const mostCallsPerMinute = 6000

/** How long the log of calls goes back: a month, so that a bill or a complaint about the last one can be looked at. */
export const callsKeptDays = 30
