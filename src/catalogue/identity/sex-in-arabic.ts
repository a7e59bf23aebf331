/** As cards in Arabic print it; named where a letter of it may be misread. */
export const sexInArabic: Readonly<Record<string, string>> = { ذكر: 'M', أنثى: 'F' }
