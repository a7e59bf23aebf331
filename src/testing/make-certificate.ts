// The library that makes certificates lacks it.
import 'reflect-metadata'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PemConverter, SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509'

export interface CertificateFiles {
  /** What a client must trust, PEM. */
  cert: string
  certFile: string
  keyFile: string
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** A certificate of its own for a name, good for a day, with its key, in two PEM files. */
export async function makeCertificate(folder: string, name: string): Promise<CertificateFiles> {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const made = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - 60_000),
    notAfter: new Date(Date.now() + 86_400_000),
    extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: name }])],
  })
  const files = { cert: made.toString('pem'), certFile: join(folder, `${name}.pem`), keyFile: join(folder, `${name}.key`) }
  await writeFile(files.certFile, files.cert)
  await writeFile(files.keyFile, PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY'))
  return files
}
