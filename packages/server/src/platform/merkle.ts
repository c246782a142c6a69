import { createHash } from 'node:crypto'

/** SHA-256 over the parts put together. */
export function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The root of a Merkle tree over leaf hashes, as in RFC 6962: nodes are SHA-256(0x01, left, right), an odd one moves up. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256()
  let level: Buffer[] = [...leaves]
  while (level.length > 1) {
    const next: Buffer[] = []
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i]!, level[i + 1]]
      next.push(right ? sha256(Buffer.of(1), left, right) : left)
    }
    level = next
  }
  return level[0]!
}
