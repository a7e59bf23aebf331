/** The server cannot start; the message is the sentence for the person who tries, what is wrong and then what to do. */
export class StartError extends Error {}

/** Another process owns the data folder now. */
export class InUseError extends StartError {}
