import type { PolicyId } from '../model/ids.ts'

/**
 * Where a file's bytes are. `path`: command line and Electron window only (the loopback server refuses it);
 * `upload`: an id the loopback server gave for bytes sent to it before; `sample`: a file of the sample library in
 * seeds/; `backup`: one policy of a backup with what hung on it (to merge, never to import).
 */
export type FileSource =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'upload'; readonly uploadId: string; readonly name: string }
  | { readonly kind: 'sample'; readonly name: string }
  | { readonly kind: 'backup'; readonly backupId: string; readonly policyId: PolicyId }
