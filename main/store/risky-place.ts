import type { Notice } from '../../core/model/notice.ts'

/** Folders that programs keep in step with a server, by the name they give them. */
const services: readonly (readonly [name: string, folder: RegExp])[] = [
  ['OneDrive', /^onedrive( ?[-–] .+)?$/i],
  ['iCloud', /^(mobile documents|com~apple~clouddocs|icloud drive|iclouddrive|icloud 云盘)$/i],
  ['Dropbox', /^dropbox( \(.+\))?$/i],
  ['坚果云', /^(nutstore( files)?|我的坚果云|坚果云|nutstoresync)$/i],
  ['百度网盘', /^(baidunetdisk(workspace|sync)?|baidusyncdisk|百度网盘(同步空间)?|百度云同步盘)$/i],
  ['Google Drive', /^(google drive|my drive|googledrive)$/i],
  ['腾讯微云', /^(weiyun|微云同步助手|weiyunsync)$/i],
  ['WPS 云盘', /^(wpsdrive|wps云盘|wps 云盘)$/i],
  ['Syncthing', /^\.?syncthing$|^\.stfolder$/i],
]

/** File systems that lie on another machine, as `/proc/mounts` names them. */
const overNetwork =
  /^(nfs4?|cifs|smb3?|smbfs|afs|ncpfs|9p|fuse\.sshfs|fuse\.rclone|fuse\.davfs|davfs2?|fuse\.glusterfs|ceph|glusterfs|lustre)$/

const unescaped = (path: string): string =>
  path.replace(/\\([0-7]{3})/g, (_whole, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

/** The file system a path lies on by a list of mounts: the one mounted nearest above it. */
const fileSystemOf = (folder: string, mounts: string): string | null => {
  let nearest: { readonly at: string; readonly kind: string } | null = null
  for (const line of mounts.split('\n')) {
    const [, at, kind] = line.split(' ')
    if (at === undefined || kind === undefined) continue
    const path = unescaped(at)
    const above = folder === path || folder.startsWith(path.endsWith('/') ? path : `${path}/`)
    if (above && (nearest === null || path.length >= nearest.at.length)) nearest = { at: path, kind }
  }
  return nearest?.kind ?? null
}

/**
 * What is risky about where a library lies: `library-synchronised` {service} in a folder some program synchronises (it
 * may move, lock or double files while they are written), `library-on-network` {kind} on another machine's disk.
 * `mounts`: the text of /proc/mounts, '' where the system has none. Judged by names alone, so a warning and never a
 * refusal.
 */
export const riskyPlace = (folder: string, mounts: string): readonly Notice[] => {
  const parts = folder.split(/[/\\]+/)
  const service = services.find(([, name]) => parts.some((part) => name.test(part)))
  if (service !== undefined) return [{ code: 'library-synchronised', params: { service: service[0] } }]
  if (/^(\\\\|\/\/)[^\\/?.]/.test(folder)) return [{ code: 'library-on-network', params: { kind: 'UNC' } }]
  const kind = fileSystemOf(folder, mounts)
  return kind !== null && overNetwork.test(kind)
    ? [{ code: 'library-on-network', params: { kind: kind.replace(/^fuse\./, '') } }]
    : []
}
