/** The newest line of the history, signed, as a file to keep elsewhere. */
export const historyHeadUrl = '/api/v1/history/head'
