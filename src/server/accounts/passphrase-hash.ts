import { hash, verify } from '@node-rs/argon2'

/** argon2id with the least cost that OWASP recommends: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const sameSigns = (passphrase: string): string => passphrase.normalize('NFKC')

export async function hashPassphrase(passphrase: string): Promise<string> {
  return hash(sameSigns(passphrase), cost)
}

export async function isPassphraseOf(hashed: string, passphrase: string): Promise<boolean> {
  return verify(hashed, sameSigns(passphrase))
}
